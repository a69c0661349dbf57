/** Accounts of the test doubles. Apart from them, so that a test can start a double before the app reads its variables. */
export const S3_ACCOUNT = {
  region: "eu-central-1",
  bucket: "inkreel-media",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
export const OSS_ACCOUNT = {
  region: "cn-hangzhou",
  bucket: "inkreel-media",
  accessKeyId: "LTAIexample",
  accessKeySecret: "oss-example-secret",
};
