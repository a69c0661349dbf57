import Image from "next/image";
import { cn } from "@/components/ui/cn";

/** One page of the comic: four panels, white gutters, slanted cuts. Shares are of the page inside its margin. */
const PANELS = [
  {
    art: "lane-lit",
    sizes: "(min-width: 1024px) 640px, 92vw",
    place: "inset-x-0 top-0 h-[45.3%]",
    cut: "polygon(0 0,100% 0,100% 92%,0 100%)",
    crop: "object-[50%_42%]",
  },
  {
    art: "panel-12",
    sizes: "(min-width: 1024px) 320px, 46vw",
    place: "left-0 top-[45.26%] h-[54.74%] w-[49.2%]",
    cut: "polygon(0 3.2%,100% 0,88.6% 100%,0 100%)",
    crop: "object-[50%_62%]",
  },
  {
    art: "panel-13",
    sizes: "(min-width: 1024px) 340px, 48vw",
    place: "left-[48.39%] top-[43.45%] h-[28.2%] w-[51.61%]",
    cut: "polygon(5.2% 6.2%,100% 0,100% 100%,0 100%)",
    crop: "object-[50%_44%]",
  },
  {
    art: "panel-14",
    sizes: "(min-width: 1024px) 360px, 50vw",
    place: "left-[45.48%] top-[73.36%] h-[26.64%] w-[54.52%]",
    cut: "polygon(5% 0,100% 0,100% 100%,0 100%)",
    crop: "object-[50%_48%]",
  },
] as const;

export function ComicPage({ eager, className }: { eager: boolean; className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={cn("rounded-tag border border-line bg-white p-3 shadow-2 sm:p-4", className)}
    >
      <div className="relative size-full">
        {PANELS.map(({ art, sizes, place, cut, crop }) => (
          <div key={art} className={cn("absolute overflow-hidden", place)} style={{ clipPath: cut }}>
            <Image
              src={`/art/${art}.webp`}
              alt=""
              fill
              sizes={sizes}
              loading={eager ? "eager" : "lazy"}
              className={cn("object-cover", crop)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
