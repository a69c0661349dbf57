import { z } from "zod";
import { FILE_TYPES } from "@/db/schema/values";
import { pageOf, pageQuery } from "@/lib/projects/paging";

/** A picture, clip or sound as the API shows it. URLs are signed when read and never stored. */
export const MediaView = z
  .object({
    asset_id: z.string(),
    url: z.string(),
    thumb_url: z.string().optional(),
    preview_url: z.string().optional(),
    poster_url: z.string().optional(),
    expires_at: z.string(),
    content_type: z.string(),
    width: z.number().optional(),
    height: z.number().optional(),
    duration: z.number().optional().describe("seconds"),
    size: z.number().describe("bytes"),
  })
  .meta({ id: "Media" });
export type MediaView = z.infer<typeof MediaView>;

export const BeginUploadInput = z.object({
  file_name: z.string().min(1).max(255),
  file_type: z.enum(FILE_TYPES),
  file_size: z.number().int().positive(),
  content_type: z.string().min(3).max(120),
  project_id: z.uuid().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type BeginUploadInput = z.infer<typeof BeginUploadInput>;

export const UploadTicketView = z
  .object({
    file_id: z.string(),
    method: z.enum(["PUT", "POST"]),
    upload_url: z.string(),
    upload_headers: z.record(z.string(), z.string()),
    fields: z.record(z.string(), z.string()).optional(),
    expires_at: z.string(),
    storage_key: z.string(),
  })
  .meta({ id: "UploadTicket" });
export type UploadTicketView = z.infer<typeof UploadTicketView>;

export const CompleteUploadInput = z.object({ file_id: z.uuid() });
export type CompleteUploadInput = z.infer<typeof CompleteUploadInput>;

export const FileView = z
  .object({
    file: MediaView.partial({ url: true, expires_at: true }).extend({
      id: z.string(),
      file_type: z.enum(FILE_TYPES),
      file_name: z.string(),
    }),
  })
  .meta({ id: "File" });
export type FileView = z.infer<typeof FileView>;

export const listAssetsQuery = pageQuery.extend({ type: z.enum(FILE_TYPES).optional() });
export const listAssetsInput = listAssetsQuery.extend({ project_id: z.string() });
export type ListAssetsInput = z.output<typeof listAssetsInput>;
export const assetPage = pageOf(FileView.shape.file);
export type AssetPage = z.infer<typeof assetPage>;

export const GetUrlInput = z.object({
  file_id: z.uuid(),
  expires_in: z.coerce
    .number()
    .int()
    .min(60)
    .max(7 * 86_400)
    .default(86_400),
});
export type GetUrlInput = z.infer<typeof GetUrlInput>;
export const UrlView = z.object({ url: z.string(), expires_at: z.string() }).meta({ id: "SignedUrl" });
export type UrlView = z.infer<typeof UrlView>;

export const FileIdInput = z.object({ file_id: z.uuid() });
export type FileIdInput = z.infer<typeof FileIdInput>;

export const UsageView = z
  .object({ total: z.number(), used: z.number(), available: z.number(), percent: z.number() })
  .meta({ id: "StorageUsage" });
export type UsageView = z.infer<typeof UsageView>;
