const COMMON = new Set(
  `password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890
  0123456789 987654321 9876543210 87654321 11111111 111111111 00000000 88888888 66666666 12341234 11223344 112233445566
  123123123 123321123 147258369 123654789 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc qwertyui qwertyuiop qwerty12
  qwerty123 qwerty1234 qwer1234 asdfghjk asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123 abc12345 abcd1234 abcdefgh abcdefg1
  a1234567 a12345678 a123456789 aa123456 aa12345678 iloveyou iloveyou1 woaini1314 woaini520 5201314520 1314520520
  sunshine princess football baseball superman batman123 trustno1 letmein1 letmein123 welcome1 welcome123 admin123
  admin1234 administrator administrator1 changeme changeme1 changeme123 computer internet master12 michael1 jennifer
  jordan23 starwars whatever dragon12 monkey12 shadow12 q1w2e3r4 q1w2e3r4t5 zaq12wsx test1234 testtest test12345
  default1 guest1234 root1234 user1234 login123 secret123 qazwsxedc qazwsx123 asdasdasd asd123456 zxc123456 qwe123456
  q123456789 w123456789 z123456789 wang1234 zhang123 li123456 woaini123 nihao123 baobei520 inkreel1 inkreel123`.split(
    /\s+/,
  ),
);

/** Passwords an attacker tries first: the common ones, runs of one character, and the account's own name. */
export function isWeakPassword(password: string, email: string): boolean {
  const plain = password.normalize("NFKC").trim().toLowerCase();
  const local = email.toLowerCase().split("@")[0] ?? "";
  return (
    plain.length < 8 ||
    COMMON.has(plain) ||
    new Set(plain).size <= 2 ||
    plain === email.toLowerCase() ||
    (local.length >= 4 && plain.replace(/[\d!@#$._-]+$/, "") === local)
  );
}
