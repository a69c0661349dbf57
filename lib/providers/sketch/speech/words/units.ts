/** Units as they are written behind a number: [symbol, Chinese, English plural]. The longest that fits counts. */
export const UNITS: [symbol: string, zh: string, en: string][] = [
  ["km/h", "公里每小时", "kilometres an hour"],
  ["m/s", "米每秒", "metres a second"],
  ["km²", "平方公里", "square kilometres"],
  ["m²", "平方米", "square metres"],
  ["㎡", "平方米", "square metres"],
  ["m³", "立方米", "cubic metres"],
  ["km", "公里", "kilometres"],
  ["cm", "厘米", "centimetres"],
  ["mm", "毫米", "millimetres"],
  ["kg", "公斤", "kilograms"],
  ["mg", "毫克", "milligrams"],
  ["ml", "毫升", "millilitres"],
  ["mL", "毫升", "millilitres"],
  ["°C", "摄氏度", "degrees Celsius"],
  ["℃", "摄氏度", "degrees Celsius"],
  ["°F", "华氏度", "degrees Fahrenheit"],
  ["℉", "华氏度", "degrees Fahrenheit"],
  ["°", "度", "degrees"],
  ["kWh", "千瓦时", "kilowatt hours"],
  ["kW", "千瓦", "kilowatts"],
  ["mAh", "毫安时", "milliamp hours"],
  ["GHz", "吉赫", "gigahertz"],
  ["MHz", "兆赫", "megahertz"],
  ["kHz", "千赫", "kilohertz"],
  ["Hz", "赫兹", "hertz"],
  ["TB", "T", "terabytes"],
  ["GB", "G", "gigabytes"],
  ["MB", "兆", "megabytes"],
  ["KB", "K", "kilobytes"],
  ["dB", "分贝", "decibels"],
  ["min", "分钟", "minutes"],
  ["fps", "帧每秒", "frames a second"],
  ["px", "像素", "pixels"],
  ["ms", "毫秒", "milliseconds"],
  ["m", "米", "metres"],
  ["g", "克", "grams"],
  ["t", "吨", "tonnes"],
  ["L", "升", "litres"],
  ["h", "小时", "hours"],
  ["s", "秒", "seconds"],
  ["V", "伏", "volts"],
  ["W", "瓦", "watts"],
];

const escaped = (text: string) => text.replace(/[/.°²³]/g, "\\$&");

/** Matches a number (group 1) with a unit (group 2) behind it that is not the start of a word. */
export const withUnit = new RegExp(
  `([-−]?\\d[\\d,]*(?:\\.\\d+)?)\\s?(${[...UNITS]
    .sort((a, b) => b[0].length - a[0].length)
    .map(([symbol]) => escaped(symbol))
    .join("|")})(?![A-Za-z0-9/²³])`,
  "g",
);

export const unitOf = (symbol: string) => UNITS.find(([name]) => name === symbol);

/** Signs of money: [sign, Chinese, English singular, English plural, hundredths]. */
export const MONEY: Record<string, { zh: string; en: string; many: string; cents: string }> = {
  "¥": { zh: "元", en: "yuan", many: "yuan", cents: "fen" },
  $: { zh: "美元", en: "dollar", many: "dollars", cents: "cents" },
  "€": { zh: "欧元", en: "euro", many: "euros", cents: "cents" },
  "£": { zh: "英镑", en: "pound", many: "pounds", cents: "pence" },
  "₩": { zh: "韩元", en: "won", many: "won", cents: "jeon" },
};
