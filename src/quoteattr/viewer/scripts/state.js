// What the page is at.

const KINDS = ["direct", "mixed", "indirect"];

const by = (id) => document.getElementById(id);
const records = JSON.parse(by("records").textContent);
const [textPane, card, list, help] = ["text", "card", "list", "help"].map(by);
const views = [];

let view; // the document that is shown
let page; // its text and chains
let nodes = []; // its text nodes
let hits = []; // places that have what is looked for
let nextHit = 0;
let shown = []; // the attributions that the filters let through
let current = null; // the attribution that one is at
let offered = null; // the element of the text that the Tab key leads to
let lit = []; // the elements of the attribution that is pointed at
let timer = 0;
let isGivingBack = false; // whether the card gives the focus back to its words
const filters = { voice: null, kinds: new Set(KINDS), words: "", threshold: 0.5, doubtful: false };
