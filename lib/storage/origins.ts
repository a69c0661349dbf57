type Named<Group extends string> = {
  [name in `${Group}_${"BUCKET" | "REGION" | "ENDPOINT" | "CDN_URL"}`]?: string;
};
export type StoreVariables = Named<"S3"> & Named<"OSS"> & { S3_FORCE_PATH_STYLE?: string | boolean };

/**
 * Where browsers read from and upload to, for the content policy. It takes the variables as they are: the policy is made
 * before the app is. Reads go through the CDN where there is one, uploads always straight to the bucket.
 */
export function storeOrigins(values: StoreVariables | NodeJS.ProcessEnv): string[] {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_FORCE_PATH_STYLE, S3_CDN_URL } = values;
  const { OSS_BUCKET, OSS_REGION, OSS_ENDPOINT, OSS_CDN_URL } = values;
  const found: string[] = [];
  if (S3_BUCKET && S3_REGION) {
    const amazon = S3_REGION.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    const path = [true, "true", "1"].includes(S3_FORCE_PATH_STYLE ?? false);
    found.push(originOf(S3_ENDPOINT || `s3.${S3_REGION}.${amazon}`, path ? undefined : S3_BUCKET));
    if (S3_CDN_URL) found.push(originOf(S3_CDN_URL));
  }
  if (OSS_BUCKET && OSS_REGION) {
    const region = OSS_REGION.replace(/^oss-/, "");
    found.push(
      originOf((OSS_ENDPOINT || `oss-${region}.aliyuncs.com`).replace("-internal.", "."), OSS_BUCKET),
    );
    if (OSS_CDN_URL) found.push(originOf(OSS_CDN_URL));
  }
  return [...new Set(found)];
}

/** The origin of an address with or without a scheme; of a bucket's own name below it, where names can be put before it. */
function originOf(address: string, bucket?: string): string {
  const url = new URL(address.includes("://") ? address : `https://${address}`);
  const byNumber = /^[\d.]+$|^\[/.test(url.hostname);
  return `${url.protocol}//${bucket && !byNumber ? `${bucket}.` : ""}${url.host}`;
}
