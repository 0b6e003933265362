#!/usr/bin/env node
// Starts danvan. Kept in old syntax, so that a Node that is too old can still say so.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 11)) {
  process.stderr.write(
    'danvan cần Node.js 20.11 trở lên; máy này đang có ' +
      process.versions.node +
      '.\n' +
      '  Tải bản mới tại https://nodejs.org (chọn bản LTS), cài đặt rồi chạy lại.\n' +
      'danvan needs Node.js 20.11 or newer; this machine has ' +
      process.versions.node +
      '.\n',
  );
  process.exit(2);
}

var nodeModule = require('node:module');
// Node 22 and later keep compiled code between runs; Node 20 has no such function.
if (typeof nodeModule.enableCompileCache === 'function') nodeModule.enableCompileCache();

require('../dist/cli/main.js').main();
