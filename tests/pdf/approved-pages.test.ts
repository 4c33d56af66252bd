// Pages with what is hard to set, against pictures that were looked at: long names, the geta mark, prose in several scripts.
import { describe, it } from "vitest";
import { makeLine, render } from "../unit/packet/sample.ts";
import { compareToApproved } from "./approved.ts";
import { drawPage, hasPdfTools } from "./poppler.ts";

const longNames = [
  "Maria Wilhelmina Konstantina Alexandra Johanna van Oranje-Nassau-Dietz",
  "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen Müller",
  "محمد عبد الرحمن بن عبد الله بن عبد العزيز آل سعود المكي القرشي الهاشمي",
  "高橋さくら渡邉山﨑直骨高橋さくら渡邉山﨑直骨高橋さくら渡邉",
  "กิตติศักดิ์ น้ำผึ้ง ปิ่นแก้ว ญี่ปุ่น ฐิติ กิตติศักดิ์ น้ำผึ้ง ปิ่นแก้ว",
  "श्रीकृष्ण शर्मा क्षत्रिय विक्रम हिन्दी श्रीकृष्ण शर्मा क्षत्रिय",
  "許\u{2137c}峯",
  "S\ufffdren Kjærgård",
];

describe.skipIf(!hasPdfTools)("an approved page", () => {
  it("shows long names shrunk or on two lines, whole, and 〓 for a letter that no font has", async () => {
    const lines = longNames.map((name, index) =>
      makeLine(index + 1, name, { city: index % 2 === 1 ? "Llanfairpwllgwyngyllgogerychwyrndrobwll" : "臺北市" }),
    );
    compareToApproved(drawPage((await render(lines, { undrawable: "geta" })).bytes, 3, 144), "long-names");
  });

  it("shows a letter whose title, request, sender and contact are in Chinese, Hebrew, Arabic and English", async () => {
    const campaign = {
      title: "立即釋放良心犯 Free them (חופש)",
      request: `${"我們呼籲當局立即釋放所有因和平表達意見而被拘留的人士，並展開獨立調查。".repeat(2)}\nנדרוש את שחרורם המיידי של כל העצורים.`,
      organisation: "國際人權 ★ 協會",
      contact: "مركز حقوق الإنسان, info@example.org",
    };
    compareToApproved(drawPage((await render([makeLine(1, "Anna")], { campaign })).bytes, 1, 144), "letter-in-scripts");
  });
});
