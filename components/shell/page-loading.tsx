import { useTranslations } from "next-intl";
import { Hatch } from "@/components/ui/hatch";

export function PageLoading() {
  const t = useTranslations("common");
  return (
    <div role="status" className="flex flex-col gap-5 p-6" aria-label={t("loading")}>
      <Hatch className="h-9 w-48" />
      <div className="grid grid-cols-2 gap-5 md:grid-cols-4">
        {["a", "b", "c", "d"].map((key) => (
          <Hatch key={key} className="aspect-9/14" />
        ))}
      </div>
    </div>
  );
}
