import { useRef } from 'preact/hooks';
import { Button } from './Button';

interface Props {
  label: string;
  /** What kinds of file are offered, as in `accept`. */
  accept: string;
  /** Also called where the same file is chosen once more. */
  onFile: (file: File) => void;
  'data-action'?: string;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, onFile, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
