import type { Gender } from "./novel-speakers";

/** Characters of Chinese given names that mostly women, or mostly men, have. Data; a hint, never a proof. */
const ZH = {
  female:
    "婉婷娜莉芳芬娟丽麗静靜雅雪琴玲萍娥兰蘭蓉薇微倩妍瑶瑤琳晴莹瑩颖穎璐菲柔怡秀梅绫綾绮綺绣嫣娇嬌婵嬋姝妮婧媛嫚姗珊珍珠翠燕莺鶯凤鳳霞香莲蓮荷菊芸芷茜茹苒萱蕊蕾薰黛眉鸢鳶绾浅淺桃杏樱櫻彤韵韻慧惠淑贞貞巧珂瑾璃糖棠依伊姬妃妙姒娴嫻婕如蕙莎艳豔素绒绫",
  male: "强強刚剛伟偉勇军軍建国國辉輝涛濤鹏鵬龙龍虎磊斌豪杰傑峰锋鋒超雷毅川铁鐵武彪魁昊浩泽澤轩軒翰霆烈航凯凱宏志忠义義德福贵貴柱栓旺财財亮旭松柏砚硯恒恆鸿鴻渊淵骁驍骏駿驰馳景延衡尧堯舟刀霸雄威震坤乾鑫宇博权權仁彬炎焱胜勝庆慶祥",
};
/** English first names by who mostly has them. */
const EN = {
  female:
    "Abigail Ada Agnes Alice Amanda Amelia Amy Andrea Angela Ann Anna Anne Annie April Audrey Ava Barbara Beatrice Bella Beth Betty Brenda Caroline Carol Catherine Cathy Charlotte Chloe Christina Claire Clara Cora Daisy Deborah Delia Diana Dolly Dora Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Eliza Elizabeth Ella Ellen Elsie Emily Emma Erin Esther Ethel Eva Eve Evelyn Fiona Flora Florence Frances Gemma Georgia Gloria Grace Greta Hannah Harriet Hazel Heather Helen Hester Holly Ida Ingrid Irene Iris Isabel Isabella Ivy Jane Janet Jean Jenna Jennifer Jenny Jess Jessica Jill Joan Joanna Josephine Joy Joyce Judith Judy Julia Julie June Karen Kate Katherine Kathleen Katie Laura Lena Leah Lila Lily Linda Lisa Lois Lola Lottie Louisa Louise Lucy Lydia Mabel Maeve Maggie Mara Margaret Maria Marian Marie Martha Mary Maud Maya Megan Mia Mildred Millie Miranda Molly Monica Nancy Naomi Natalie Nell Nellie Nina Nora Olive Olivia Pamela Patricia Paula Pearl Penelope Phoebe Polly Priya Rachel Rebecca Rosa Rose Rosemary Rosie Ruby Ruth Sally Samantha Sandra Sara Sarah Selina Shirley Sofia Sophia Sophie Stella Susan Susannah Sylvia Tara Teresa Tess Tessa Vera Victoria Viola Violet Virginia Wendy Winifred Zoe",
  male: "Adam Alan Albert Alex Alexander Alfred Andrew Anthony Arthur Ben Benjamin Bernard Bill Billy Bob Boris Brian Bruce Caleb Carl Charles Charlie Christopher Colin Conrad Daniel Danny Dave David Dennis Derek Dmitri Donald Douglas Duncan Earl Eddie Edgar Edmund Edward Edwin Eli Elias Eric Ernest Ethan Eugene Ezra Felix Finn Francis Frank Fred Frederick Gabriel Gary Geoffrey George Gerald Gilbert Gordon Graham Greg Gregory Gus Hal Hank Harold Harry Harvey Henry Herbert Howard Hugh Hugo Ian Isaac Ivan Jack Jacob Jake James Jasper Jeff Jeremy Jim Jimmy Joe Joel John Johnny Jonah Jonathan Joseph Josh Joshua Julian Kevin Kurt Lars Laurence Leo Leon Leonard Liam Lionel Louis Lucas Luke Magnus Malcolm Marcus Mark Martin Matt Matthew Max Michael Mike Miles Milo Nathan Neil Ned Nicholas Nick Nigel Noah Oliver Omar Oscar Otto Owen Patrick Paul Percy Peter Phil Philip Ralph Raymond Rex Richard Rick Robert Roger Roland Ronald Roy Rufus Rupert Russell Sam Samuel Scott Sean Sebastian Silas Simon Stanley Stephen Steve Steven Ted Theo Theodore Thomas Tim Timothy Toby Tom Tommy Tony Victor Vincent Wallace Walter Warren Wilfred Will William Zach",
};
const listed = new Map<string, Gender>();
for (const gender of ["female", "male"] as const) {
  for (const char of ZH[gender]) listed.set(char, gender);
  for (const name of EN[gender].split(" ")) listed.set(name, gender);
}

/** The gender a given name suggests: 知微 a woman's, 延川 a man's, Nora a woman's; null where it says nothing, or both. */
export function genderOfGivenName(name: string): Gender | null {
  if (!/^[㐀-鿿]{2,4}$/u.test(name))
    return (
      name
        .split(" ")
        .map((part) => listed.get(part))
        .find(Boolean) ?? null
    );
  const found = new Set([...name.slice(1)].map((char) => listed.get(char)).filter(Boolean));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
