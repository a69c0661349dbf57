"use client";

import "./globals.css";

/** When even the root layout failed there are no messages: both languages, plain. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-4 p-6 text-center">
          <h1 className="font-semibold text-xl">这一页没打开 · This page did not open</h1>
          <p className="text-ink-2">你的内容和积分都没动。 Your work and credits are untouched.</p>
          <button
            type="button"
            onClick={reset}
            className="h-11 rounded-md bg-accent px-5 font-semibold text-on-accent"
          >
            再试一次 · Try again
          </button>
        </main>
      </body>
    </html>
  );
}
