// Every unit test starts from here; nothing global is faked.
