// Owns the grammar of where in a source something stands: "p. 3", "chap. 2–4", "Art. 53(1)".

const LABEL =
  '(?:pp?|pages?|chs?|chaps?|chapters?|secs?|sections?|§{1,2}|¶{1,2}|paras?|paragraphs?|vols?|volumes?|figs?|figures?|arts?|articles?|recitals?|nn?|notes?|nos?|parts?|pt|bk|books?|cols?|columns?|fols?|folios?|lines?|ll?|tables?|v|vv|verses?|annex|annexes|appendix)\\.?';
const NUMERALS = '(?:\\d[\\dA-Za-z.]{0,11}(?:\\(\\w{1,4}\\)){0,4}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})';
const PLACES = `${NUMERALS}(?:\\s?[-–—,:/]\\s?${NUMERALS}){0,20}(?![\\p{L}\\p{N}])`;

/** With its label, "p. 3": part of an expression with the flags `iu`. */
export const LABELLED_LOCATOR = `${LABEL}\\s{0,2}${PLACES}`;
/** With or without its label. */
export const LOCATOR = `(?:${LABEL}\\s{0,2})?${PLACES}`;
