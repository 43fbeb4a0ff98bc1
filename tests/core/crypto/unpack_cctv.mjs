// Unpacks the npm package "cctv-age" into a folder, one vector a file, bodies inflated, for cctv_age_test (ZAPIS_CCTV_AGE).
//   node unpack_cctv.mjs <node_modules/cctv-age> <folder>
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { pathToFileURL } from "node:url";

const [source, target] = process.argv.slice(2);
if (!source || !target) {
    console.error("usage: node unpack_cctv.mjs <node_modules/cctv-age> <folder>");
    process.exit(2);
}
const vectors = await import(pathToFileURL(path.resolve(source, "index.js")).href);
fs.mkdirSync(target, { recursive: true });
let count = 0;
for (const [name, bytes] of Object.entries(vectors)) {
    const vector = Buffer.from(bytes);
    const end = vector.indexOf("\n\n") + 2;
    let head = vector.subarray(0, end).toString("latin1");
    let body = vector.subarray(end);
    if (head.includes("\ncompressed: zlib\n")) {
        head = head.replace("\ncompressed: zlib\n", "\n");
        body = zlib.inflateSync(body);
    }
    fs.writeFileSync(path.join(target, name), Buffer.concat([Buffer.from(head, "latin1"), body]));
    ++count;
}
console.log(`${count} vectors`);
