// The room works without this file. It saves reloads: a chosen mark is explained beside the text.
'use strict';

const main = document.getElementById('main');

async function fetchPage(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

// Article: explain a mark in place.
main.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href*="?item="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const panel = document.getElementById('coding');
  if (!panel) return;
  event.preventDefault();
  try {
    const page = await fetchPage(link.href);
    const fresh = page.getElementById('coding');
    panel.replaceChildren(...document.importNode(fresh, true).childNodes);
    panel.scrollTop = 0;
    document.querySelectorAll('.m.on').forEach((mark) => mark.classList.remove('on'));
    page.querySelectorAll('.m.on').forEach((mark) => document.getElementById(mark.id)?.classList.add('on'));
    history.replaceState(null, '', link.href);
    if (matchMedia('(max-width: 59.99rem)').matches) panel.scrollIntoView({ block: 'start' });
  } catch {
    location.assign(link.href);
  }
});

// Timeline: drag over the bars to see a period.
const chart = document.getElementById('timeline');
if (chart) {
  const brush = document.getElementById('brush');
  const bars = [...document.querySelectorAll('#timeline-data [data-from]')];
  const width = chart.viewBox.baseVal.width;
  let start = null;
  const at = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(width, ((event.clientX - box.left) / box.width) * width));
  };
  const draw = (x) => {
    brush.setAttribute('x', Math.min(start, x));
    brush.setAttribute('width', Math.abs(x - start));
  };
  let dragged = false;
  chart.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button === 0) { start = at(event); dragged = false; }
  });
  addEventListener('pointermove', (event) => {
    if (start === null) return;
    const x = at(event);
    if (Math.abs(x - start) > 6) dragged = true;
    if (dragged) draw(x);
  });
  addEventListener('pointerup', (event) => {
    if (start === null) return;
    const [from, to] = [start, at(event)].sort((a, b) => a - b);
    start = null;
    if (!dragged || bars.length === 0) { brush.setAttribute('width', 0); return; }
    const bin = width / bars.length;
    const first = bars[Math.min(bars.length - 1, Math.floor(from / bin))];
    const last = bars[Math.min(bars.length - 1, Math.floor(Math.max(from, to - 0.01) / bin))];
    const address = new URL(chart.dataset.address, location.href);
    address.searchParams.set('from', first.dataset.from);
    address.searchParams.set('to', last.dataset.to);
    location.assign(address);
  });
  chart.addEventListener('click', (event) => { if (dragged) event.preventDefault(); }, true);
  chart.addEventListener('dragstart', (event) => event.preventDefault());
}

// Dossier: say so when articles come in. Reloading is left to the reader.
const live = document.getElementById('live');
if (live && window.EventSource) {
  const events = new EventSource('/api/v1/live');
  events.addEventListener('articles', () => {
    live.textContent = live.dataset.text;
    live.hidden = false;
  });
  addEventListener('pagehide', () => events.close());
}
