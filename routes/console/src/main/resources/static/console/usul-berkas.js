// Photos and documents of the public form with a script: looked at before they are sent, photos made small on the device
// (which also leaves out where and with what they were taken), progress while they travel. Without it the form works too.
(() => {
  "use strict";
  const LONGEST_SIDE = 1920;
  const SMALL_ENOUGH = 700 * 1024;
  const QUALITY = 0.85;
  const PREVIEW = { width: 224, height: 160 };
  const form = document.getElementById("usul-form");
  const section = document.querySelector(".berkas");
  if (!form || !section) return;
  const inputs = [...section.querySelectorAll("input[type=file]")];
  const said = document.getElementById("usul-sending");
  const bar = document.getElementById("usul-progress");
  let shrinking = Promise.resolve();
  let isSending = false;

  const text = (bytes) => (bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + " kB" : (bytes / 1048576).toFixed(1) + " MB");

  function drawn(image, width, height) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    return canvas;
  }

  // A photo that the browser cannot draw (HEIC, mostly) and every document goes as it is.
  async function image(file) {
    if (!file.type.startsWith("image/")) return null;
    try { return await createImageBitmap(file, { imageOrientation: "from-image" }); } catch { return null; }
  }

  async function small(file, bitmap) {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= SMALL_ENOUGH) return file;
    const canvas = drawn(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
    return blob && blob.size < file.size ? new File([blob], name, { type: "image/jpeg" }) : file;
  }

  function figure(file, bitmap) {
    const shown = document.createElement("figure");
    if (bitmap) {
      const scale = Math.min(PREVIEW.width / bitmap.width, PREVIEW.height / bitmap.height);
      const canvas = drawn(bitmap, Math.max(1, bitmap.width * scale), Math.max(1, bitmap.height * scale));
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", file.name);
      shown.append(canvas);
    }
    const caption = document.createElement("figcaption");
    caption.textContent = file.name + " · " + text(file.size);
    shown.append(caption);
    return shown;
  }

  const many = () => inputs.reduce((sum, input) => sum + input.files.length, 0)
    + section.querySelectorAll(".kept li input[type=checkbox]:not(:checked)").length;

  function tell() {
    const isLarge = inputs.some((input) => [...input.files].some((file) => file.size > Number(section.dataset.bytes)));
    said.textContent = isLarge ? section.dataset.large : many() > Number(section.dataset.most) ? section.dataset.many : "";
  }

  async function chosen(input) {
    const files = new DataTransfer();
    const figures = [];
    for (const file of [...input.files]) {
      const bitmap = await image(file);
      const sent = bitmap ? await small(file, bitmap) : file;
      files.items.add(sent);
      figures.push(figure(sent, bitmap));
      if (bitmap) bitmap.close();
    }
    input.files = files.files;
    section.querySelector('.previews[data-for="' + input.id + '"]').replaceChildren(...figures);
    tell();
  }

  for (const input of inputs) {
    input.addEventListener("change", () => { shrinking = shrinking.then(() => chosen(input)).catch(() => {}); });
    if (input.files.length) shrinking = shrinking.then(() => chosen(input)).catch(() => {});
  }

  function shown(request) {
    if (request.responseURL && new URL(request.responseURL).pathname !== "/usul") {
      location.assign(request.responseURL);
      return;
    }
    document.open();
    document.write(request.responseText);
    document.close();
  }

  function over() {
    isSending = false;
    bar.hidden = true;
    said.textContent = section.dataset.failed;
  }

  function send(body) {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.firstElementChild.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => shown(request));
    request.addEventListener("error", over);
    request.addEventListener("timeout", over);
    bar.hidden = false;
    said.textContent = section.dataset.sending;
    request.send(body);
  }

  form.addEventListener("submit", (event) => {
    if (isSending) { event.preventDefault(); return; }
    if (!inputs.some((input) => input.files.length)) return;
    event.preventDefault();
    isSending = true;
    const button = event.submitter;
    shrinking.then(() => {
      const body = new FormData(form);
      if (button && button.name) body.set(button.name, button.value);
      send(body);
    });
  });
})();
