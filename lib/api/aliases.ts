/**
 * Older paths of the contract and the routes that answer them; names in braces carry over. `fromQuery` makes the body
 * of a POST from the query of a GET.
 */
export type Alias = { from: string; to: string; fromQuery?: boolean };

export const ALIASES: readonly Alias[] = [
  { from: "GET /user/profile", to: "GET /users/me" },
  { from: "PUT /user/profile", to: "PATCH /users/me" },
  { from: "GET /ai/tasks/{id}", to: "GET /tasks/{id}" },
  { from: "POST /projects/{pid}/shots/{id}/regenerate", to: "POST /shots/{id}/regenerate" },
  { from: "POST /projects/{pid}/shots/{id}/sound-effects", to: "POST /shots/{id}/sound-effects" },
  { from: "GET /assets/upload-token", to: "POST /storage/upload", fromQuery: true },
  { from: "POST /emoji/upload", to: "POST /storage/upload" },
  { from: "POST /assets/upload-complete", to: "POST /storage/upload/callback" },
  { from: "DELETE /assets/{file_id}", to: "DELETE /storage/file/{file_id}" },
];
