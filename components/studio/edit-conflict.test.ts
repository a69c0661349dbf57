import { expect, test } from "vitest";
import { readValue } from "./edit-conflict";

test("both values of a conflict read as words: lines by their text, lists by the line, nothing as a dash", () => {
  expect(readValue([{ line_id: "1", text: "灯还亮着" }, { text: "走吧" }])).toBe("灯还亮着\n走吧");
  expect(readValue({ hair: "短发", age: "20" })).toBe("短发 · 20");
  expect([readValue(null), readValue(""), readValue([]), readValue(3.5)]).toEqual(["—", "—", "—", "3.5"]);
});
