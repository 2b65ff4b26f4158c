/** The strip's style sheet; it lives in a closed shadow root and nothing of the page reaches it. */
export const STRIP_STYLE = `
:host { color-scheme: light dark; }
:host::before, :host::after { content: none !important; }
.strip {
  --back: #f7f5ee; --ink: #1d2321; --line: #0b6b5d; --act: #0b6b5d; --on-act: #fff;
  all: initial; box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px;
  width: 100%; min-height: 52px; padding: 6px 8px 6px 16px; background: var(--back); color: var(--ink);
  border: solid var(--line); border-width: 3px 0; font: 15px/1.4 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
.warning, .block, .unknown { --line: #a3231a; }
.kind { font-weight: 700; }
.kind::before { content: "→"; display: inline-block; margin-inline-end: 8px; font-weight: 700; color: var(--line); }
.warning .kind::before, .block .kind::before, .unknown .kind::before { content: "!"; }
.sentence { flex: 0 1 auto; }
.site { flex: 1 1 auto; font-weight: 700; font-size: 17px; overflow-wrap: anywhere; unicode-bidi: isolate; }
.question { flex: 1 0 auto; }
button {
  all: unset; box-sizing: border-box; min-height: 40px; padding: 6px 16px; border-radius: 20px; cursor: pointer;
  border: 2px solid var(--act); color: var(--act); text-align: center;
}
.open { background: var(--act); color: var(--on-act); font-weight: 700; }
.snooze { border-color: transparent; color: inherit; font-size: 14px; padding-inline: 8px; margin-inline-start: auto; text-decoration: underline; text-underline-offset: 3px; }
.close { border-color: transparent; color: inherit; font-size: 22px; line-height: 1; padding: 6px 14px; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
@media (width < 640px) {
  .strip { position: relative; padding-inline-end: 16px; }
  .site, .sentence { flex-basis: auto; padding-inline-end: 40px; }
  .question { flex: 1 0 100%; }
  .open { flex: 1 0 auto; }
  .answer { flex: 1 0 auto; }
  .close { position: absolute; inset: 2px 0 auto auto; }
}
@media (pointer: coarse) { button { min-height: 44px; min-width: 44px; } }
@media (prefers-color-scheme: dark) {
  .strip { --back: #1b2220; --ink: #ecebe4; --line: #4fc3ae; --act: #4fc3ae; --on-act: #10201c; }
  .warning, .block, .unknown { --line: #ff8a7d; }
}
@media (forced-colors: active) { .strip { border-color: CanvasText; } .open { background: ButtonFace; color: ButtonText; } }
@media print { .strip { display: none; } }
`;
