// The public form with a script: an estimate while one types, the device's place, and a draft kept on this device only.
// Without it the form works too. Name and contact are never kept: others may use the device.
(() => {
  "use strict";
  const DRAFT = "hub-usul-draf";
  const SENDING = "hub-usul-mengirim";
  const DAYS = 30;
  const KEPT = ["id", "kecamatan", "desa", "kamus", "uraian", "masalah", "alamat", "volume", "anggaran", "lat", "lng"];
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("with-script");

  // Storage may be full, forbidden or absent; the form goes on without it.
  const stored = (store, name) => { try { return JSON.parse(store.getItem(name)); } catch { return null; } };
  const store = (place, name, value) => { try { place.setItem(name, JSON.stringify(value)); } catch { /* no draft then */ } };
  const forget = (place, name) => { try { place.removeItem(name); } catch { /* nothing was kept */ } };

  const draft = () => {
    const known = stored(localStorage, DRAFT);
    const fresh = known && Date.now() - known.at < DAYS * 24 * 3600 * 1000;
    if (known && !fresh) forget(localStorage, DRAFT);
    return fresh ? known.values : null;
  };

  const isKept = (name) => KEPT.includes(name) || name.startsWith("atribut.");

  function receipt() {
    if (stored(sessionStorage, SENDING)) {
      forget(localStorage, DRAFT);
      forget(sessionStorage, SENDING);
    }
    if (new URLSearchParams(location.search).has("cetak")) window.print();
  }

  function choice() {
    const values = draft();
    if (!values || !values.kamus) return;
    const address = new URLSearchParams({ kecamatan: values.kecamatan, desa: values.desa, kamus: values.kamus, langkah: "isian" });
    byId("usul-draft-open").href = "/usul?" + address;
    byId("usul-draft").hidden = false;
  }

  function restore(form) {
    const values = draft();
    const here = form.elements;
    const hasFaults = document.querySelector(".notice.bad, .notice.warn") !== null;
    if (!values || hasFaults || values.kamus !== here.kamus.value) return;
    const typed = [...here].filter((field) => isKept(field.name) && field.type !== "hidden");
    if (typed.some((field) => field.value)) return;
    typed.forEach((field) => { field.value = values[field.name] || ""; });
    if (values.id) here.id.value = values.id;
    byId("usul-draft").hidden = !typed.some((field) => field.value);
  }

  function keep(form) {
    const values = {};
    for (const field of form.elements) if (isKept(field.name) && field.value) values[field.name] = field.value;
    store(localStorage, DRAFT, { at: Date.now(), values });
  }

  function estimate(form) {
    const price = BigInt(form.dataset.harga || "0");
    const shown = byId("usul-estimate");
    if (!shown || price === 0n) return;
    const written = form.elements.volume.value.trim();
    const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,6})?$/.test(written);
    const plain = grouped ? written.replaceAll(".", "").replace(",", ".") : written.replace(",", ".");
    const parts = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(plain);
    if (!parts) { shown.textContent = "–"; return; }
    const millionths = BigInt(parts[1]) * 1000000n + BigInt((parts[2] || "").padEnd(6, "0"));
    shown.textContent = "Rp" + ((millionths * price + 500000n) / 1000000n).toLocaleString("id");
  }

  function locate(form) {
    const button = byId("usul-locate");
    const told = byId("usul-located");
    if (!navigator.geolocation || !window.isSecureContext) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      told.textContent = told.dataset.asking;
      navigator.geolocation.getCurrentPosition(
        (found) => {
          form.elements.lat.value = found.coords.latitude.toFixed(6);
          form.elements.lng.value = found.coords.longitude.toFixed(6);
          told.textContent = told.dataset.found;
          keep(form);
        },
        () => { told.textContent = told.dataset.refused; },
        { enableHighAccuracy: true, timeout: 15000 });
    });
  }

  function details(form) {
    forget(sessionStorage, SENDING);
    restore(form);
    estimate(form);
    locate(form);
    form.addEventListener("input", () => { keep(form); estimate(form); });
    form.addEventListener("submit", (event) => {
      const step = event.submitter ? event.submitter.value : "";
      keep(form);
      if (["kirim", "ganti", "baru"].includes(step)) store(sessionStorage, SENDING, true);
    });
  }

  const drop = byId("usul-draft-drop");
  if (drop) drop.addEventListener("click", (event) => {
    event.preventDefault();
    forget(localStorage, DRAFT);
    byId("usul-draft").hidden = true;
    const form = byId("usul-form");
    if (!form) return;
    for (const field of form.elements) if (isKept(field.name) && field.type !== "hidden") field.value = "";
    location.reload();
  });

  const form = byId("usul-form");
  if (form) details(form);
  else if (document.querySelector("[data-test=usul-status]")) receipt();
  else if (byId("usul-draft-open")) choice();
})();
