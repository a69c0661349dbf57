/** Routes of the contract that are not built yet: they answer 501, and the document says so. */
export const LATER_ROUTES: readonly string[] = `
  POST /auth/oauth/{kind}
  POST /auth/link
  POST /auth/verify
  POST /auth/password/forgot
  POST /auth/password/reset
  POST /users/me/export
  GET /users/me/notifications
  POST /users/me/notifications/{id}/read
  POST /feedback
  POST /projects/{id}/bundle
  POST /projects/{id}/share
  GET /projects/{id}/shares
  DELETE /projects/{id}/shares/{sid}
  GET /projects/{id}/members
  GET /projects/{id}/members/{user_id}
  PATCH /projects/{id}/members/{user_id}
  DELETE /projects/{id}/members/{user_id}
  GET /projects/{id}/comments
  POST /projects/{id}/comments
  PATCH /projects/{id}/comments/{cid}
  DELETE /projects/{id}/comments/{cid}
  POST /import/legacy
  GET /library
  POST /library
  DELETE /library/{id}
  POST /projects/{id}/export
  POST /storage/upload/{file_id}/parts
  POST /storage/upload/chunk
  GET /products
  POST /orders
  GET /orders
  GET /orders/{id}
  POST /orders/{id}/cancel
  POST /orders/{id}/refund
  POST /order/create
  GET /order/list
  GET /order/{id}
  GET /subscription/status
  POST /subscription/checkout
  POST /subscription/portal
  POST /subscription/webhook
  POST /ai/script/parse
  POST /ai/script/generate
  POST /ai/shots/generate
  POST /ai/visual-prompt
  POST /ai/image/generate
  POST /ai/video/generate
`
  .trim()
  .split("\n")
  .map((line) => line.trim());
