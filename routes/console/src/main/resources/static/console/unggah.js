// Uploading with a script: files may be dragged onto the page, each shows how much of it has been sent and then how far its
// import has come. Without it the form is sent as it is, and the page tells the same when it is asked for again.
(() => {
  "use strict";
  const EACH = 1000;
  const WHILE_LOST = 3000;
  const BY_SCRIPT = { "X-Requested-With": "XMLHttpRequest", Accept: "application/json" };
  const form = document.getElementById("unggah-form");
  const list = document.getElementById("unggah-daftar");
  const example = document.getElementById("unggah-contoh");
  const said = document.getElementById("unggah-kabar");
  const title = document.getElementById("unggah-judul");
  if (!list) return;
  const words = list.dataset;
  const waiting = [];
  let sending = null;
  document.documentElement.classList.add("with-script");

  const filled = (text, values) => text.replace(/\{(\d)\}/g, (all, at) => values[at]);
  const size = (bytes) => (bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + " kB" : (bytes / 1048576).toFixed(1) + " MB");
  const at = (item, part) => item.querySelector(part);

  function say(item) {
    const part = at(item, ".upload-said") || at(item, ".upload-text");
    said.textContent = filled(words.line, [at(item, ".upload-name").textContent, part ? part.textContent : ""]);
  }

  function failed(item, text) {
    at(item, ".upload-text").textContent = text;
    item.classList.add("upload-bad");
    at(item, "progress").hidden = true;
    at(item, ".upload-cancel").hidden = true;
    say(item);
  }

  // ---- sending, one file after the other
  function wrong(file) {
    if (file.size === 0) return words.empty;
    return file.size > Number(words.most) ? words.large : "";
  }

  function begin(file, format) {
    const item = example.content.firstElementChild.cloneNode(true);
    at(item, ".upload-name").textContent = file.name;
    at(item, "progress").setAttribute("aria-label", file.name);
    title.hidden = false;
    list.prepend(item);
    const one = { file, format, item, request: null };
    at(item, ".upload-cancel").addEventListener("click", () => drop(one));
    at(item, ".upload-again").addEventListener("click", () => { item.remove(); begin(file, format); });
    if (wrong(file)) {
      failed(item, wrong(file));
      return;
    }
    at(item, ".upload-text").textContent = filled(words.sending, ["0 kB", size(file.size)]);
    waiting.push(one);
    next();
  }

  function drop(one) {
    const place = waiting.indexOf(one);
    if (place >= 0) waiting.splice(place, 1);
    if (one.request) one.request.abort(); else over(one, words.aborted);
  }

  function next() {
    if (sending || !waiting.length) return;
    sending = waiting.shift();
    send(sending);
  }

  function over(one, text) {
    if (text) {
      failed(one.item, text);
      at(one.item, ".upload-again").hidden = false;
    }
    if (sending === one) sending = null;
    next();
  }

  function progress(one, event, since) {
    if (!event.lengthComputable) return;
    at(one.item, "progress").value = (100 * event.loaded) / event.total;
    const seconds = (performance.now() - since) / 1000;
    const left = Math.ceil((event.total - event.loaded) / (event.loaded / seconds));
    at(one.item, ".upload-text").textContent = filled(words.sending, [size(event.loaded), size(event.total)])
      + (seconds > 1 && left > 0 ? filled(words.rest, [left]) : "");
  }

  function send(one) {
    const body = new FormData(form);
    body.delete("file");
    body.set("format", one.format);
    body.set("file", one.file, one.file.name);
    const request = new XMLHttpRequest();
    const since = performance.now();
    one.request = request;
    request.open("POST", form.action);
    Object.entries(BY_SCRIPT).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener("progress", (event) => progress(one, event, since));
    request.upload.addEventListener("load", () => { at(one.item, ".upload-cancel").hidden = true; });
    request.addEventListener("load", () => arrived(one, request));
    request.addEventListener("error", () => over(one, words.failed));
    request.addEventListener("abort", () => over(one, words.aborted));
    request.send(body);
  }

  async function arrived(one, request) {
    if (request.status === 202) {
      const job = JSON.parse(request.responseText).id;
      try {
        await shown(one.item, job);
      } catch {
        one.item.dataset.job = job;
        lost(one.item);
      } finally {
        over(one, "");
      }
    } else if (request.status === 413) over(one, words.large);
    else if (request.status === 422) over(one, words.empty);
    else if (request.status === 507) over(one, words.full);
    else over(one, request.status === 200 || request.status === 401 || request.status === 403 ? words.out : words.failed);
  }

  // ---- how far the import has come
  async function shown(item, job, answered) {
    const answer = answered || (await fetch("/unggah/" + job, { credentials: "same-origin" }));
    if (!answer.ok) throw new Error("gone");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("berkas-" + job);
    if (!fresh) throw new Error("gone");
    for (const older of document.querySelectorAll("#berkas-" + job)) if (older !== item) older.remove();
    item.replaceWith(fresh);
    watch(fresh);
    return fresh;
  }

  function watch(item) {
    if (item.dataset.open === "true") setTimeout(look, EACH, item);
  }

  async function look(item) {
    if (!item.isConnected) return;
    try {
      const answer = await fetch("/unggah/" + item.dataset.job, { headers: BY_SCRIPT, credentials: "same-origin" });
      if (!answer.ok) throw new Error("lost");
      await told(item, await answer.json());
    } catch {
      lost(item);
    }
  }

  function lost(item) {
    at(item, ".upload-text").textContent = words.lost;
    setTimeout(look, WHILE_LOST, item);
  }

  async function told(item, progress) {
    if (progress.open && progress.state === item.dataset.state) {
      const bar = at(item, "progress");
      if (progress.percent >= 0) bar.value = progress.percent; else bar.removeAttribute("value");
      at(item, ".upload-text").textContent = progress.text;
      setTimeout(look, EACH, item);
    } else say(await shown(item, progress.id));
  }

  // ---- words of the person: which format, or never mind
  list.addEventListener("submit", async (event) => {
    const item = event.target.closest("[data-job]");
    if (!item) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    const action = event.submitter && event.submitter.hasAttribute("formaction") ? event.submitter.formAction : event.target.action;
    try {
      const answer = await fetch(action, { method: "POST", body, credentials: "same-origin" });
      const fresh = await shown(item, item.dataset.job, answer.ok && answer.url.includes(item.dataset.job) ? answer : null);
      say(fresh);
      const focus = fresh.querySelector("a, button");
      if (focus) focus.focus();
    } catch {
      said.textContent = words.lost;
    }
  });

  // ---- choosing and dragging
  if (form) {
    const input = document.getElementById("file");
    const format = document.getElementById("format");
    const place = at(form, ".drop");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      for (const file of [...input.files]) begin(file, format.value);
      input.value = "";
    });
    const isFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    addEventListener("dragover", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      place.classList.add("drop-over");
    });
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) place.classList.remove("drop-over"); });
    addEventListener("drop", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      place.classList.remove("drop-over");
      for (const file of [...event.dataTransfer.files]) begin(file, format.value);
    });
    addEventListener("beforeunload", (event) => { if (sending || waiting.length) event.preventDefault(); });
  }
  for (const item of list.querySelectorAll("[data-job]")) watch(item);
})();
