// Owns whether tests run at full size: `npm run test:soak`.

export const isSoak = process.env.POLICY_NOTES_SOAK === '1';
