// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { useHeldFocus } from '../../components/held-focus';

/** A list of which the rest is asked for, in a section of a page. */
function Page() {
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  const [isWhole, setWhole] = useState(false);
  return (
    <main ref={main}>
      <button type="button">open</button>
      <section>
        {(isWhole ? ['first', 'second', 'third'] : ['first']).map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
        {!isWhole && (
          <button type="button" onClick={() => setWhole(true)}>
            all
          </button>
        )}
      </section>
    </main>
  );
}

it('gives the focus to the first of what came in the place of the button, in sight', async () => {
  render(<Page />);
  const button = (name: string) => screen.getByRole('button', { name });
  button('all').focus();
  button('all').click();
  await waitFor(() => expect(document.activeElement).toBe(button('second')));
});
