'use strict';

/* What the window calls. Events go to window.bridge: clicked, link, scrolled. */
const galley = (() => {
  const FORMULAS_KEPT = 1000;
  const LOADABLE = {
    scheme: 'scheme', scm: 'scheme', racket: 'scheme', lisp: 'lisp', elisp: 'lisp',
    prolog: 'prolog', haskell: 'haskell', hs: 'haskell', matlab: 'matlab', latex: 'latex',
    tex: 'latex', scala: 'scala', dockerfile: 'dockerfile', docker: 'dockerfile', ocaml: 'ocaml',
    erlang: 'erlang', elixir: 'elixir', clojure: 'clojure', julia: 'julia', fortran: 'fortran',
    powershell: 'powershell', x86asm: 'x86asm', asm: 'x86asm', verilog: 'verilog', vhdl: 'vhdl',
    dart: 'dart', groovy: 'groovy', http: 'http', nginx: 'nginx', cmake: 'cmake', vim: 'vim',
    fsharp: 'fsharp', smalltalk: 'smalltalk', stata: 'stata', sas: 'sas', mathematica: 'mathematica',
    plsql: 'sql', mysql: 'sql', postgresql: 'pgsql', 'c++': 'cpp', 'c#': 'csharp'
  };
  const LABELS = {
    cpp: 'C++', 'c++': 'C++', c: 'C', sql: 'SQL', html: 'HTML', css: 'CSS', json: 'JSON', xml: 'XML',
    yaml: 'YAML', yml: 'YAML', js: 'JavaScript', javascript: 'JavaScript', ts: 'TypeScript',
    typescript: 'TypeScript', php: 'PHP', r: 'R', csharp: 'C#', 'c#': 'C#', matlab: 'MATLAB',
    latex: 'LaTeX', vhdl: 'VHDL', plaintext: '', text: '', txt: ''
  };

  const byId = id => document.getElementById(id);
  const answer = () => byId('answer');
  const formulas = new Map();
  const waiting = new Map();

  /* Where the window has scrolled to last, until the reader scrolls away from there: of that the window
     is told nothing. */
  let movedTo = -1;

  function head(title, byline, subject, picture, shown) {
    byId('title').textContent = title;
    byId('subject').textContent = subject;
    byId('byline').replaceChildren(...byline.split('\n').filter(Boolean).map(part => {
      const span = document.createElement('span');
      span.textContent = part;
      return span;
    }));
    byId('picture').textContent = picture;
    byId('picture').hidden = !picture;
    byId('head').hidden = !shown;
  }

  /**
   * Replaces the blocks [from, to). Those before and after stay the same elements. The new ones
   * stand behind each other in html, their lengths in the other, with commas.
   */
  function blocks(from, to, html, lengths) {
    moveOn();
    const list = answer();
    const next = list.children[to] || null;
    for (let i = to - 1; i >= from; i--) {
      list.children[i].remove();
    }
    const added = [];
    let start = 0;
    for (const length of lengths.split(',').filter(Boolean).map(Number)) {
      const block = document.createElement('div');
      const text = html.slice(start, start + length);
      block.className = 'block';
      const first = start < LETTERS_AT_ONCE;
      start += length;
      if (first) {
        fill(block, text);
        added.push(block);
      } else {
        later.set(block, text);
      }
      list.insertBefore(block, next);
    }
    typesetAll(added);
    markAll();
    fillSoon();
    list.classList.toggle('bare', list.children.length === 0);
  }

  /* So many letters are taken in at once; of a longer page the rest follows bit by bit, from above,
     and the window goes on meanwhile. */
  const LETTERS_AT_ONCE = 300000;
  const BIT_MILLIS = 12;
  const later = new Map();
  let filling = false;

  function fill(block, html) {
    block.append(harmless(html));
    if (block.firstElementChild && /^H[1-6]$/.test(block.firstElementChild.tagName)) {
      block.classList.add('section');
    }
  }

  function fillLate(block) {
    const html = later.get(block);
    later.delete(block);
    if (block.isConnected) {
      fill(block, html);
      near.observe(block);
      markIn(block);
    }
  }

  function fillBit() {
    const end = performance.now() + BIT_MILLIS;
    for (const block of later.keys()) {
      fillLate(block);
      if (performance.now() > end) {
        break;
      }
    }
    filling = false;
    fillSoon();
  }

  function fillSoon() {
    if (later.size > 0 && !filling) {
      filling = true;
      setTimeout(fillBit, 0);
    }
  }

  /** What stands above a place says where it is. */
  function fillTo(index) {
    const list = answer().children;
    for (let i = 0; later.size > 0 && i <= Math.min(index + 20, list.length - 1); i++) {
      if (later.has(list[i])) {
        fillLate(list[i]);
      }
    }
  }

  /* The writer makes no other elements. Were it ever deceived, none would come in here: the policy
     alone would let a refresh or a prefetch go out. */
  const ELEMENTS = new Set(('div p span a br hr em strong del code pre h1 h2 h3 h4 h5 h6 ul ol li'
    + ' blockquote table thead tbody tr th td sub sup kbd b i u s mark small ins q wbr').split(' '));

  function harmless(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    template.content.querySelectorAll('*').forEach(element => {
      if (!ELEMENTS.has(element.localName)) {
        element.remove();
      }
    });
    return template.content;
  }

  function typeset(block) {
    block.querySelectorAll('.math').forEach(formula);
    block.querySelectorAll('pre.code > code').forEach(code);
  }

  /* So many formulas are set at once; of more, each block's when it comes near: thousands would
     hold the window up for seconds. */
  const FORMULAS_AT_ONCE = 400;
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.unobserve(entry.target);
        typeset(entry.target);
      }
    }
  }, {rootMargin: '800px 0px'});

  function typesetAll(blocks) {
    let left = FORMULAS_AT_ONCE;
    for (const block of blocks) {
      left -= block.querySelectorAll('.math').length;
      if (left >= 0) {
        typeset(block);
      } else {
        near.observe(block);
      }
    }
  }

  function formula(element) {
    const tex = element.dataset.tex;
    const display = element.hasAttribute('data-display');
    const key = (display ? 'd' : 'i') + tex;
    let html = formulas.get(key);
    if (html === undefined) {
      html = render(tex, display);
      if (formulas.size >= FORMULAS_KEPT) {
        formulas.clear();
      }
      formulas.set(key, html);
    }
    if (html === null) {
      element.classList.add('raw');
    } else {
      element.innerHTML = html;
    }
    element.setAttribute('role', 'math');
    element.setAttribute('aria-label', tex);
  }

  function render(tex, display) {
    try {
      return katex.renderToString(tex, {
        displayMode: display, throwOnError: false, trust: false, strict: 'ignore', output: 'html',
        errorColor: 'var(--danger)', maxSize: 40, maxExpand: 500
      });
    } catch (failure) {
      return null;
    }
  }

  function code(element) {
    const name = element.dataset.language;
    if (!name) {
      return;
    }
    const label = name in LABELS ? LABELS[name] : name[0].toUpperCase() + name.slice(1);
    if (label) {
      element.parentElement.dataset.label = label;
    }
    const known = Object.hasOwn(LOADABLE, name) ? LOADABLE[name] : name;
    if (hljs.getLanguage(known)) {
      colour(element, known);
    } else if (Object.hasOwn(LOADABLE, name)) {
      load(known, element);
    }
  }

  function colour(element, language) {
    if (element.textContent.length < 100000) {
      element.innerHTML = hljs.highlight(element.textContent, {language, ignoreIllegals: true}).value;
      markSoon();
    }
  }

  function load(language, element) {
    if (waiting.has(language)) {
      waiting.get(language).push(element);
      return;
    }
    waiting.set(language, [element]);
    const script = document.createElement('script');
    script.nonce = 'galley';
    script.src = 'highlight/languages/' + language + '.min.js';
    script.onload = () => {
      waiting.get(language).forEach(waiter => colour(waiter, language));
      waiting.delete(language);
    };
    document.head.append(script);
  }

  function related(targets, titles, notes) {
    const cards = [];
    for (let i = 0; i < targets.length; i++) {
      const item = document.createElement('li');
      const card = document.createElement('a');
      card.className = 'card';
      card.dataset.href = targets[i];
      card.tabIndex = 0;
      card.textContent = titles[i];
      if (notes[i]) {
        const note = document.createElement('small');
        note.textContent = notes[i];
        card.append(note);
      }
      item.append(card);
      cards.push(item);
    }
    byId('related').querySelector('ul').replaceChildren(...cards);
    byId('related').hidden = cards.length === 0;
  }

  function theme(name) {
    document.documentElement.dataset.theme = name;
  }

  /* Places. Elements know the stretch of source they show: data-from, data-to in their block. */

  const from = element => Number(element.dataset.from);
  const to = element => Number(element.dataset.to);

  /** The innermost element of the block that shows the offset, else the last one before it. */
  function elementAt(block, offset) {
    let found = block.firstElementChild || block;
    for (const element of block.querySelectorAll('[data-from]')) {
      if (from(element) <= offset && (offset <= to(element) || from(element) >= from(found))) {
        found = element;
      }
    }
    return found;
  }

  /** How far down the page shows what stands at the offset in the block. */
  function heightOf(block, offset) {
    const element = elementAt(block, offset);
    const box = element.getBoundingClientRect();
    const length = Math.max(1, to(element) - from(element));
    const part = Math.min(1, Math.max(0, (offset - from(element)) / length)) || 0;
    return window.scrollY + box.top + box.height * part;
  }

  /* What one is led to keeps this share of the view from its edges. */
  const GOAL_MARGIN = 0.15;

  /* How the reader is led to a goal again where what stands above it grows; until the reader moves
     on. */
  let lead = null;

  function moveOn() {
    lead = null;
  }

  ['wheel', 'mousedown', 'keydown', 'touchstart'].forEach(name =>
    window.addEventListener(name, moveOn, {passive: true}));

  /** Brings a place towards the top, and in any case the goal into sight where there is one. */
  function scrollTo(index, offset, towardsEnd, goalIndex = -1, goalOffset = 0) {
    lead = goalIndex < 0 ? null : () => scrollTo(index, offset, towardsEnd, goalIndex, goalOffset);
    fillTo(Math.max(index, goalIndex));
    const block = answer().children[index];
    if (!block) {
      return;
    }
    let y = index > 0 || offset > 0 ? heightOf(block, offset) - 8 : 0;
    y += Math.max(0, most() - y) * towardsEnd;
    const goal = answer().children[goalIndex];
    if (goal) {
      const at = heightOf(goal, goalOffset);
      const margin = window.innerHeight * GOAL_MARGIN;
      y = Math.min(at - margin, Math.max(at - window.innerHeight + margin, y));
    }
    window.scrollTo(0, y);
    movedTo = window.scrollY;
  }

  /** [block, offset in it] of what stands at the top of the view. */
  function topPosition() {
    const list = answer().children;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (list[middle].getBoundingClientRect().top <= 9) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (!list[low] || window.scrollY <= 0) {
      return [0, 0];
    }
    let found = null;
    for (const element of list[low].querySelectorAll('[data-from]')) {
      if (element.getBoundingClientRect().top <= 9) {
        found = element;
      }
    }
    if (!found) {
      return [low, 0];
    }
    const box = found.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (8 - box.top) / Math.max(1, box.height)));
    return [low, Math.round(from(found) + part * (to(found) - from(found)))];
  }

  /** How far the page can be scrolled. */
  function most() {
    return document.documentElement.scrollHeight - window.innerHeight;
  }

  /** How far the last screenful has come into sight, 0 to 1. */
  function towardsEnd() {
    const last = Math.min(window.innerHeight, most());
    return last <= 0 ? 0 : Math.min(1, Math.max(0, 1 - (most() - window.scrollY) / last));
  }

  function scrolled() {
    if (Math.abs(window.scrollY - movedTo) < 1) {
      return;
    }
    movedTo = -1;
    if (window.bridge) {
      const [index, offset] = topPosition();
      window.bridge.scrolled(index, offset, towardsEnd());
    }
  }

  function clicked(event) {
    const link = event.target.closest('a[data-href]');
    event.preventDefault();
    if (link) {
      window.bridge && window.bridge.link(link.dataset.href);
      return;
    }
    const block = event.target.closest('.block') || blockAt(event);
    const element = event.target.closest('[data-from]');
    if (block && window.bridge && String(window.getSelection()) === '') {
      const index = Array.prototype.indexOf.call(answer().children, block);
      window.bridge.clicked(index, element ? offsetOf(event, element) : 0);
    }
  }

  /** The block that a click beside or between blocks means: the first that ends below it. */
  function blockAt(event) {
    const list = [...answer().children];
    const box = answer().getBoundingClientRect();
    if (event.clientY < box.top || event.clientY > box.bottom) {
      return null;
    }
    return list.find(block => block.getBoundingClientRect().bottom > event.clientY) || list.at(-1);
  }

  /** Where in the source of the element the pointer is, by the share of its text before it. */
  function offsetOf(event, element) {
    const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
    const whole = element.textContent.length;
    if (!caret || whole === 0 || !element.contains(caret.startContainer)) {
      return from(element);
    }
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(caret.startContainer, caret.startOffset);
    const length = to(element) - from(element);
    const extra = length - whole;
    const count = before.toString().length;
    const exact = extra >= 0 && extra < 8 ? extra + count : count / whole * length;
    return from(element) + Math.min(length, Math.round(exact));
  }

  /* What was found in the text of the answer is marked here, too. */

  const MOST_MARKS = 5000;
  let soughtTexts = null;

  /**
   * Marks texts wherever the answer has them; none of them marks nothing. With whole no letter,
   * digit or low line may stand beside them.
   */
  function mark(texts, whole) {
    const parts = Array.from(texts, text => String(text).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const either = '(?:' + parts.join('|') + ')';
    const alone = whole ? '(?<![\\p{L}\\p{N}_])' + either + '(?![\\p{L}\\p{N}_])' : either;
    soughtTexts = parts.length > 0 ? new RegExp(alone, 'gu') : null;
    markAll();
  }

  /** What was coloured late has lost its marks. */
  function markSoon() {
    if (soughtTexts && !marking) {
      marking = true;
      setTimeout(() => {
        marking = false;
        markAll();
      }, 0);
    }
  }

  let marking = false;

  function markAll() {
    const some = CSS.highlights.delete('found');
    if (soughtTexts) {
      CSS.highlights.set('found', new Highlight());
      markIn(answer());
    }
    if (some || soughtTexts) {
      drawAnew();
    }
  }

  /* The engine does not always draw highlights that come or go, nor all of what has moved since. */
  let drawing = false;
  let drawn = false;

  function drawAnew() {
    if (!drawing) {
      drawing = true;
      // Once what changes now is drawn.
      setTimeout(() => requestAnimationFrame(() => {
        drawing = false;
        drawn = !drawn;
        document.body.style.opacity = drawn ? '0.9999' : '';
      }), 50);
    }
  }

  function markIn(element) {
    const marks = soughtTexts && CSS.highlights.get('found');
    if (!marks) {
      return;
    }
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (words.nextNode() && marks.size < MOST_MARKS) {
      const node = words.currentNode;
      if (!node.parentElement.closest('.math')) {
        for (const match of node.data.matchAll(soughtTexts)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          marks.add(range);
        }
      }
    }
  }

  document.addEventListener('DOMContentLoaded', () =>
    new ResizeObserver(() => lead && lead()).observe(answer()));

  let pending = false;
  window.addEventListener('scroll', () => {
    if (!pending) {
      pending = true;
      requestAnimationFrame(() => {
        pending = false;
        scrolled();
      });
    }
  });
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && document.activeElement.matches('a[data-href]')) {
      window.bridge && window.bridge.link(document.activeElement.dataset.href);
    }
  });
  ['dragover', 'drop', 'submit'].forEach(name =>
    document.addEventListener(name, event => event.preventDefault()));

  /* Nearly every page wants these; what is drawn before its face is there is not seen at first. */
  ['16px Inter', '600 16px Inter', '700 16px Inter', '16px KaTeX_Main', 'italic 16px KaTeX_Math']
    .forEach(face => document.fonts.load(face));

  return {head, blocks, related, theme, scrollTo, topPosition, typeset, mark};
})();
window.galley = galley;
