
'use strict';
(function () {
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function make(name, text) { var e = document.createElement(name); if (text) e.textContent = text; return e; }
  function numeric(text) { return /^-?\d[\d,]*$/.test(text) ? Number(text.replace(/,/g, '')) : null; }
  function compare(one, other) {
    var a = numeric(one), b = numeric(other);
    if (a !== null && b !== null) return a - b;
    return one < other ? -1 : one > other ? 1 : 0;
  }
  var ranks = { error: '0', warning: '1', info: '2' };
  function key(row, column) {
    var text = row.cells[column] ? row.cells[column].textContent.trim() : '';
    return Object.prototype.hasOwnProperty.call(ranks, text) ? ranks[text] : text;
  }
  all('table.data').forEach(function (table) {
    var heads = all('th', table.tHead);
    if (table.tBodies[0].rows.length < 2) return;
    heads.forEach(function (head, column) {
      var button = make('button', head.textContent);
      button.type = 'button';
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(function (each) { each.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        var body = table.tBodies[0];
        all('tr', body).map(function (row, at) { return { row: row, key: key(row, column), at: at }; })
          .sort(function (a, b) { return (down ? -1 : 1) * compare(a.key, b.key) || a.at - b.at; })
          .forEach(function (each) { body.appendChild(each.row); });
      });
    });
    if (table.tBodies[0].rows.length < 8 || table.querySelector('[data-rule]')) return;
    var label = make('label', 'Find in this table ');
    var input = make('input');
    var shown = make('span');
    var line = make('p');
    input.type = 'search';
    shown.setAttribute('role', 'status');
    line.className = 'filter';
    label.appendChild(input);
    line.appendChild(label);
    line.appendChild(document.createTextNode(' '));
    line.appendChild(shown);
    table.parentNode.parentNode.insertBefore(line, table.parentNode);
    input.addEventListener('input', function () {
      var text = input.value.toLowerCase(), left = 0, rows = all('tr', table.tBodies[0]);
      rows.forEach(function (row) {
        row.hidden = row.textContent.toLowerCase().indexOf(text) < 0;
        left += row.hidden ? 0 : 1;
      });
      shown.textContent = text ? left + ' of ' + rows.length + ' rows' : '';
    });
  });
  all('.counters').forEach(function (box) {
    var section = box.parentNode, buttons = all('button[data-facet]', box);
    var find = box.querySelector('.find'), shown = box.querySelector('.shown');
    function chosen(facet) {
      return buttons.filter(function (b) {
        return b.getAttribute('data-facet') === facet && b.getAttribute('aria-pressed') === 'true';
      }).map(function (b) { return b.getAttribute('data-value'); });
    }
    function fits(values, value) { return values.length === 0 || values.indexOf(value) >= 0; }
    function show() {
      var severities = chosen('severity'), rules = chosen('rule'), text = find.value.toLowerCase();
      var left = 0, count = 0;
      all('[data-rule]', section).forEach(function (item) {
        var fit = fits(severities, item.getAttribute('data-severity')) && fits(rules, item.getAttribute('data-rule'));
        var article = item.tagName === 'ARTICLE';
        item.hidden = !fit || (article && item.textContent.toLowerCase().indexOf(text) < 0);
        if (article) { count += 1; left += item.hidden ? 0 : 1; }
      });
      shown.textContent = left === count ? '' : left + ' of ' + count + ' kinds of findings shown';
    }
    buttons.forEach(function (b) {
      b.addEventListener('click', function () {
        b.setAttribute('aria-pressed', b.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
        show();
      });
    });
    find.addEventListener('input', show);
    box.querySelector('.all').addEventListener('click', function () {
      buttons.forEach(function (b) { b.setAttribute('aria-pressed', 'false'); });
      find.value = '';
      show();
    });
    box.hidden = false;
  });
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = all('details:not([open])');
    opened.forEach(function (each) { each.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (each) { each.open = false; });
    opened = [];
  });
}());
