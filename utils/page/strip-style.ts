const BACK = 'light-dark(#fffdf8, #19211e)';
const ACT = 'light-dark(#0b6b5d, #6fd0ba)';
const GRAVE = 'light-dark(#a3271c, #ff9b8c)';

/**
 * The strip's style sheet; it lives in a closed shadow root and nothing of the page reaches it. A name does: what the page
 * says of a custom property (`@property`) or a font (`@font-face`) holds here too, so there is none of either. Where a mark
 * stands for it, the line is out of sight, and as high as ever: it comes back where there is room for that.
 */
export const STRIP_STYLE = `
:host::before, :host::after { content: none !important; }
.frame {
  all: initial; display: block; color-scheme: light dark; color: light-dark(#1b2421, #ece8dc);
  font: 15px/1.4 system-ui, sans-serif;
}
.light { color-scheme: light; }
.dark { color-scheme: dark; }
.large { font-size: 18px; }
.strip {
  box-sizing: border-box; display: flex; align-items: flex-start; width: 100%; padding: 6px 8px 6px 16px;
  background: ${BACK}; border: 0 solid ${ACT}; border-top-width: 3px; outline: none;
  box-shadow: 0 -2px 12px light-dark(#3a301824, #0006);
}
.words { display: flex; flex: 1 1 0; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-width: 0; min-height: 44px; overflow-wrap: anywhere; }
.words::before { content: "Onward" / ""; color: light-dark(#525c57, #a9b3ac); }
.said { position: absolute; inset: 0 auto auto 0; clip-path: inset(50%); }
.kind { font-weight: 700; }
.kind::before, .mark::before { content: "→" / ""; font-weight: 700; color: ${ACT}; }
.kind::before { margin-inline-end: 8px; }
:where(.warning, .block, .unknown) :is(.kind, .mark)::before { content: "!" / ""; color: ${GRAVE}; }
.site { flex: 1 1 auto; font-weight: 700; font-size: 1.13em; unicode-bidi: isolate; }
button {
  all: unset; max-width: 100%; box-sizing: border-box; min-height: 40px; padding: 6px 16px; border-radius: 10px; cursor: pointer;
  border: 2px solid ${ACT}; color: ${ACT}; text-align: center;
}
.open { background: ${ACT}; color: light-dark(#fffdf8, #06231d); font-weight: 700; }
.ask { display: flex; flex: 1 0 100%; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.snooze, .close { border-color: transparent; color: light-dark(#525c57, #a9b3ac); }
.snooze { font-size: .93em; padding-inline: 8px; margin-inline-start: auto; text-decoration: underline; text-underline-offset: 3px; }
.close { flex: none; min-height: 44px; min-width: 44px; margin-inline-start: 4px; padding: 0; font-size: 1.5em; line-height: 1; }
.mark {
  display: none; width: 44px; height: 44px; padding: 0; border: 2px solid ${ACT}; border-radius: 22px; background: ${BACK};
  font-size: 20px; line-height: 38px; box-shadow: 0 2px 12px light-dark(#3a301840, #000a);
}
:where(.warning, .block, .unknown) :is(.strip, .mark) { border-color: ${GRAVE}; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
::selection { background: Highlight; color: HighlightText; }
[data-place="top"] .strip { border-width: 0 0 3px; box-shadow: 0 2px 12px light-dark(#3a301824, #0006); }
[data-place*="-"] .strip { position: fixed; inset: 0 0 auto; visibility: hidden; }
[data-place*="-"] .mark { display: block; }
@media (width < 640px) {
  .strip { position: relative; padding: 8px 12px 6px 16px; }
  .kind, .site, .sentence { flex: 1 0 100%; box-sizing: border-box; padding-inline-end: 44px; }
  .kind { flex-basis: 60%; }
  .open { flex: 1 1 auto; }
  .question { flex: 1 0 100%; }
  .answer { flex: 1 1 auto; }
  .close { position: absolute; inset: 0 2px auto auto; }
}
@media (pointer: coarse) { button { min-height: 44px; min-width: 44px; } }
@media (forced-colors: active) { .strip, .mark { border-color: CanvasText; } .open { background: ButtonFace; color: ButtonText; } }
@media print { .frame { display: none; } }
`;
