import type { Operation } from "@/lib/openapi/reference";

type Words = Record<
  "public" | "deprecated" | "parameters" | "body" | "answer" | "noBody" | "required",
  string
>;

export function OperationCard({ operation, words }: { operation: Operation; words: Words }) {
  const { method, path, summary, description, parameters, body, status, answer } = operation;
  return (
    <details id={operation.id} className="rounded-md border border-line bg-surface px-4 py-3">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="w-14 font-mono font-semibold text-accent-text text-xs">{method}</span>
        <span
          className={`break-all font-mono text-sm ${operation.deprecated ? "text-ink-3 line-through" : ""}`}
        >
          {path}
        </span>
        <span className="text-ink-2 text-sm">{summary}</span>
        {operation.isPublic && <Tag>{words.public}</Tag>}
        {operation.deprecated && <Tag>{words.deprecated}</Tag>}
      </summary>
      {description && <p className="mt-3 text-ink-2 text-sm">{description}</p>}
      {parameters.length > 0 && (
        <Part title={words.parameters}>
          <ul className="flex flex-col gap-1 text-sm">
            {parameters.map((parameter) => (
              <li key={`${parameter.place} ${parameter.name}`} className="flex flex-wrap gap-x-3">
                <code className="font-mono">{parameter.name}</code>
                <span className="text-ink-3">
                  {parameter.place}
                  {parameter.required && ` · ${words.required}`}
                </span>
                <code className="font-mono text-ink-2 text-xs leading-5">{parameter.type}</code>
                {parameter.note && <span className="text-ink-2">{parameter.note}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {body && (
        <Part title={words.body}>
          <Code text={body} />
        </Part>
      )}
      <Part title={`${words.answer} · ${status}`}>
        {answer === undefined ? <p className="text-ink-2 text-sm">{words.noBody}</p> : <Code text={answer} />}
      </Part>
    </details>
  );
}

const Tag = ({ children }: { children: string }) => (
  <span className="rounded-tag border border-line px-1.5 text-2xs text-ink-3">{children}</span>
);

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className="mt-3">
    <h3 className="mb-1 text-ink-3 text-xs">{title}</h3>
    {children}
  </div>
);

const Code = ({ text }: { text: string }) => (
  <pre className="overflow-x-auto rounded-sm bg-bg-2 p-3 font-mono text-xs">{text}</pre>
);
