import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ossSignature, s3Signature } from "./signatures";

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html and sigv4-query-string-auth.html */
const aws = {
  time: "20130524T000000Z",
  region: "us-east-1",
  secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const host = "examplebucket.s3.amazonaws.com";
const empty = createHash("sha256").update("").digest("hex");
const plain = { host, "x-amz-content-sha256": empty, "x-amz-date": aws.time };

test.each<[string, Parameters<typeof s3Signature>[0], string]>([
  [
    "a range of an object",
    {
      ...aws,
      method: "GET",
      path: "/test.txt",
      query: [],
      headers: { ...plain, range: "bytes=0-9" },
      payload: empty,
    },
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  ],
  [
    "a put",
    {
      ...aws,
      method: "PUT",
      path: "/test$file.text",
      query: [],
      headers: {
        date: "Fri, 24 May 2013 00:00:00 GMT",
        host,
        "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
        "x-amz-date": aws.time,
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
      },
      payload: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
    },
    "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  ],
  [
    "a question without a value",
    { ...aws, method: "GET", path: "/", query: [["lifecycle", ""]], headers: plain, payload: empty },
    "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  ],
  [
    "a list",
    {
      ...aws,
      method: "GET",
      path: "/",
      query: [
        ["prefix", "J"],
        ["max-keys", "2"],
      ],
      headers: plain,
      payload: empty,
    },
    "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  ],
  [
    "a link",
    {
      ...aws,
      method: "GET",
      path: "/test.txt",
      query: [
        ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
        ["X-Amz-Credential", "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"],
        ["X-Amz-Date", aws.time],
        ["X-Amz-Expires", "86400"],
        ["X-Amz-SignedHeaders", "host"],
      ],
      headers: { host },
      payload: "UNSIGNED-PAYLOAD",
    },
    "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  ],
])("the S3 double computes AWS's published signature of %s", (_name, signed, published) => {
  expect(s3Signature(signed)).toBe(published);
});

/** The vectors of Aliyun's own SDKs: signer v4 of their Go, C++, C# and Java ones; the last two also of the Android one. */
const oss = {
  method: "PUT",
  path: "/bucket/1234+-/123/1.txt",
  query: [
    ["param1", "value1"],
    ["|param1", "value4"],
    ["+param1", "value3"],
    ["+param2", ""],
    ["|param2", ""],
    ["param2", ""],
  ] as [string, string][],
  headers: {
    "x-oss-head1": "value",
    abc: "value",
    zabc: "value",
    xyz: "value",
    "content-type": "text/plain",
    "x-oss-content-sha256": "UNSIGNED-PAYLOAD",
  },
  region: "cn-hangzhou",
  secret: "sk",
};
const dated = (time: string, more: Record<string, string> = {}) => ({
  ...oss,
  time,
  headers: { ...oss.headers, "x-oss-date": time, ...more },
});

test.each<[string, Parameters<typeof ossSignature>[0], string]>([
  [
    "a request",
    dated("20231216T162057Z"),
    "e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe",
  ],
  [
    "a request with a session",
    dated("20231217T034736Z", { "x-oss-security-token": "token" }),
    "b94a3f999cf85bcdc00d332fbd3734ba03e48382c36fa4d5af5df817395bd9ea",
  ],
  [
    "a request with more signed headers",
    { ...dated("20231216T172512Z"), additional: ["zabc", "abc"] },
    "4a4183c187c07c8947db7620deb0a6b38d9fbdd34187b6dbaccb316fa251212f",
  ],
  [
    "a request dated elsewhere",
    { ...oss, time: "20231216T162057Z" },
    "9efc975fb94480f28a9ab2fcf5b23b4170d83a069838df4e77501d79868bd829",
  ],
  [
    "a link",
    {
      ...oss,
      time: "20231217T034736Z",
      query: [
        ...oss.query,
        ["x-oss-signature-version", "OSS4-HMAC-SHA256"],
        ["x-oss-date", "20231217T034736Z"],
        ["x-oss-expires", "599"],
        ["x-oss-credential", "ak/20231217/cn-hangzhou/oss/aliyun_v4_request"],
      ],
    },
    "c79e8654f07e7361c4c6eb02cdb500c1e65888d7dc38affe1f92dc388b2402c4",
  ],
])("the OSS double computes Aliyun's published signature of %s", (_name, signed, published) => {
  expect(ossSignature(signed)).toBe(published);
});
