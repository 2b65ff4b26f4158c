// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Confirm } from '../../components/Confirm';
import { Dialog } from '../../components/Dialog';
import type { TextKey } from '../../utils/language/areas';
import { t } from '../language/english';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const dialog = () => screen.getByRole('dialog') as HTMLDialogElement;
const button = (text: string) => screen.getByText(text).closest('button') as HTMLButtonElement;

describe('a dialog', () => {
  it('is closed before it goes, so that the browser gives the focus back, and says so to nobody', () => {
    const onClose = vi.fn();
    const wasThere: boolean[] = [];
    vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function (this: HTMLDialogElement) {
      wasThere.push(this.isConnected);
      this.dispatchEvent(new Event('close'));
    });
    const { rerender } = render(
      <Dialog title="Title" onClose={onClose}>
        <p>Text</p>
      </Dialog>,
    );
    expect(dialog().open).toBe(true);
    rerender(<p>Nothing</p>);
    expect(wasThere).toEqual([true]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is closed by a click beside it, and by none in it', () => {
    const onClose = vi.fn();
    render(
      <Dialog title="Title" onClose={onClose}>
        <p>Text</p>
      </Dialog>,
    );
    fireEvent.click(screen.getByText('Text'));
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(dialog());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has the focus on its title where the button that had it is gone with its step', async () => {
    const step = (name: string) => (
      <Dialog title="Title" onClose={() => {}}>
        <button key={name} type="button">
          {name}
        </button>
      </Dialog>
    );
    const { rerender } = render(step('First'));
    // A browser focuses the first button by itself, and nothing else may stand before it.
    button('First').focus();
    rerender(step('First'));
    expect(document.activeElement).toBe(button('First'));
    rerender(step('Second'));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading')));
  });
});

describe('a question', () => {
  const ask = (onYes: () => Promise<TextKey | null>, onClose = vi.fn()) => {
    render(<Confirm title="Delete?" says="3 go." yes="Delete them" t={t} onYes={onYes} onClose={onClose} />);
    return onClose;
  };

  it('is heard with its figure', () => {
    ask(async () => null);
    const id = dialog().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('3 go.');
  });

  it('is acted on once, however often the yes is pressed', async () => {
    const onYes = vi.fn(async () => null);
    const onClose = ask(onYes);
    fireEvent.click(button('Delete them'));
    fireEvent.click(button('Delete them'));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(onYes).toHaveBeenCalledOnce();
  });

  it('says why it could not be done, and can be said yes to again', async () => {
    const onYes = vi.fn(async (): Promise<TextKey | null> => null).mockResolvedValueOnce('words.full');
    const onClose = ask(onYes);
    fireEvent.click(button('Delete them'));
    expect((await screen.findByRole('alert')).textContent).toBe(t('words.full'));
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(button('Delete them'));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('that was closed meanwhile closes no other', async () => {
    let done = (_: null) => {};
    const onClose = ask(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    fireEvent.click(button('Delete them'));
    cleanup();
    done(null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onClose).not.toHaveBeenCalled();
  });
});
