/**
 * `VERIFY.md`: how anybody checks a package without us. Its commands are run in a test as they stand here; one text
 * for all packages, so that it can be named in the manifest itself.
 */
export const VERIFY = `# How to check this package · 如何校验本证据包

Unpack the ZIP, open a terminal in its folder and run the commands. They need \`sha256sum\`, \`sed\` and \`openssl\`.
On a Mac without \`sha256sum\`, write \`shasum -a 256\` in its place. On Windows, Git Bash and WSL have all three.

解压后在该文件夹打开终端，依次运行以下命令。需要 \`sha256sum\`、\`sed\` 和 \`openssl\`；没有 \`sha256sum\` 的 Mac 请改用 \`shasum -a 256\`；
Windows 上可用 Git Bash 或 WSL。

## 1. Every file is the one the manifest names · 各文件与清单一致

\`\`\`sh
sed -n 's/.*"path":"\\([^"]*\\)".*"hash":"sha256:\\([0-9a-f]*\\)".*/\\2  \\1/p' datapackage.json | sha256sum -c
\`\`\`

Each line must end in \`OK\`. A file that has no line here, other than the two that are checked next, was not signed.

每行应以 \`OK\` 结尾。除下面两步校验的两个文件外，此处未列出的文件不在签名之内。

## 2. The manifest is the one that was signed · 清单与签名对象一致

\`\`\`sh
sed -n 's/.*"hash": "sha256:\\([0-9a-f]*\\)".*/\\1  datapackage.json/p' datapackage-digest.json | sha256sum -c
\`\`\`

## 3. The signature fits the key in the package · 签名与包内公钥相符

\`\`\`sh
sed -n 's/.*"signature": "\\([^"]*\\)".*/\\1/p' datapackage-digest.json | openssl base64 -d -A -out signature.der
sed -n 's/.*"publicKey": "\\([^"]*\\)".*/\\1/p' datapackage-digest.json | openssl base64 -d -A -out public-key.der
openssl pkey -pubin -inform DER -in public-key.der -out public-key.pem
openssl dgst -sha256 -verify public-key.pem -signature signature.der datapackage.json
\`\`\`

It must say \`Verified OK\`. 应显示 \`Verified OK\`。

The fingerprint of the key, to compare with other packages of the same device · 公钥指纹，可与同一设备的其他证据包比对：

\`\`\`sh
sha256sum public-key.der
\`\`\`

## What this shows, and what not · 能说明什么，不能说明什么

It shows that nothing in the package was changed since it was signed with this key. The key was made on the device and
says nothing about who signed, and anybody can make a key of their own: write down the fingerprint, or the SHA-256 of
\`datapackage.json\`, where others can see it, or have it time-stamped by a service or a notary you trust. The times
were told by the device's clock. Nothing in it can prove what a server sent. Secrets were taken out of addresses
(\`REDACTED\`; \`redacted\` names the places).

校验通过说明：自用该密钥签名以来，包内内容未被改动。密钥在设备上生成，不能证明签名人是谁，任何人都可以另造密钥：请把公钥指纹或
\`datapackage.json\` 的 SHA-256 记录在他人可见之处，或交由可信时间戳服务机构、公证机构固定。时间以设备时钟为准。本包不能证明服务器发送了什么。
网址中的私密内容已去掉（\`REDACTED\`，位置见 \`redacted\`）。
`;
