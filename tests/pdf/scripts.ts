// Invented names in every script that packets print, for pictures and for text; cities and countries go with them.

export type ScriptSample = {
  readonly script: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
};

export const scriptSamples: readonly ScriptSample[] = [
  { script: "Danish", name: "Søren Kjærgård Østergaard", city: "København", country: "DK" },
  { script: "Polish", name: "Łukasz Brzęczyszczykiewicz-Żółć", city: "Łódź", country: "PL" },
  { script: "Turkish", name: "İbrahim Şahin Çağlayan Işık", city: "İstanbul", country: "TR" },
  { script: "Vietnamese", name: "Nguyễn Thị Hồng Nhung", city: "Hà Nội", country: "VN" },
  { script: "Vietnamese, decomposed", name: "Đặng Văn Lâm".normalize("NFD"), city: "Huế", country: "VN" },
  { script: "Cyrillic", name: "Олександр Їжакевич Ґалаґан", city: "Київ", country: "UA" },
  { script: "Greek", name: "Παναγιώτης Παπαδόπουλος Ἀθηνᾶ", city: "Ἀθῆναι", country: "GR" },
  { script: "Georgian", name: "გიორგი მაისურაძე", city: "თბილისი", country: "GE" },
  { script: "Armenian", name: "Հայկ Պետրոսյան", city: "Երևան", country: "AM" },
  { script: "Arabic", name: "محمد عبد الرحمن الله لا", city: "القاهرة", country: "EG" },
  { script: "Arabic with vowels", name: "مُحَمَّد الطَّيِّب", city: "الخرطوم", country: "SD" },
  { script: "Persian", name: "علی\u200cرضا پژمان گلی", city: "تهران", country: "IR" },
  { script: "Hebrew", name: "יוסף בן־דוד כהן", city: "ירושלים", country: "IL" },
  { script: "Hebrew with points", name: "שָׁלוֹם בֶּן־דָּוִד", city: "חיפה", country: "IL" },
  { script: "Devanagari", name: "श्रीकृष्ण शर्मा क्षत्रिय विक्रम हिन्दी", city: "दिल्ली", country: "IN" },
  { script: "Thai", name: "กิตติศักดิ์ น้ำผึ้ง ปิ่นแก้ว ญี่ปุ่น", city: "กรุงเทพฯ", country: "TH" },
  { script: "Chinese, traditional", name: "陳怡君 游錫堃 龍骨直", city: "臺北市", country: "TW" },
  { script: "Chinese, simplified", name: "王骨直 门简体", city: "上海", country: "CN" },
  { script: "Japanese", name: "髙橋さくら 渡邉 山﨑 直骨 ポール", city: "東京都", country: "JP" },
  { script: "Japanese with a variant", name: "葛\u{e0100}城 直骨", city: "葛城市", country: "JP" },
  { script: "Korean", name: "김민준 이서연 뷁 金敏俊", city: "서울", country: "KR" },
  { script: "Korean, decomposed", name: "박지훈".normalize("NFD"), city: "부산", country: "KR" },
  { script: "emoji", name: "Anna 🌻🙏 👨‍👩‍👧🇩🇰❤️ 😀", city: "Odense", country: "DK" },
  { script: "mixed directions", name: "John Smith (محمد علي) 123", city: "London", country: "GB" },
  { script: "mixed, right to left first", name: "محمد علي (John) 123", city: "Paris", country: "FR" },
  { script: "mixed Chinese", name: "Peter Chen 陳大文 (TW)", city: "台北", country: "TW" },
];
