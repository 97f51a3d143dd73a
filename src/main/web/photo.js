// A photo from a phone is thirty times larger than anybody needs to see in it: made small before it is kept or sent.
import { recall } from "./store.js";

const SIDES = { small: 960, medium: 1600 };

/** The photo in the size chosen on this phone; the original when that is wished, smaller already, or cannot be read. */
export async function shrink(file) {
  const side = SIDES[await recall("photos") ?? "small"];
  if (!side || !/^image\/(jpeg|png|webp|heic|bmp)/.test(file.type)) return file;
  try {
    const whole = await createImageBitmap(file);
    const scale = Math.min(1, side / Math.max(whole.width, whole.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(whole.width * scale);
    canvas.height = Math.round(whole.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.72));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}
