// Owns the names of sites where people write to each other, and are called by "@name".

/** Part of an expression; names that are words as well are told by their capital. */
export const SOCIAL_SITE =
  '(?:X|Twitter|Facebook|Linked ?In|Bluesky|Mastodon|Threads|Truth Social|WhatsApp|Telegram|Reddit|Instagram|YouTube|TikTok|Twitch|Snapchat|Weibo|Signal|Discord|Slack|GitHub|Substack|Patreon|Medium|social media)';
