// Turns a ZIP archive into one of the form for large files (APPNOTE 4.3.14), with the same parts.

const large = 0xffffffff;

/** Every size and place in the directory moves to the ZIP64 fields. The archive must have no comment. */
export function asZip64(zip: Uint8Array): Uint8Array {
  const source = Buffer.from(zip);
  const end = source.length - 22;
  const directory = source.readUInt32LE(end + 16);
  const headers: Buffer[] = [];
  for (let position = directory; position < end; ) {
    const nameLength = source.readUInt16LE(position + 28);
    const header = Buffer.from(source.subarray(position, position + 46 + nameLength));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(header.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(header.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(header.readUInt32LE(42)), 20);
    position += 46 + nameLength + source.readUInt16LE(position + 30) + source.readUInt16LE(position + 32);
    for (const field of [20, 24, 42]) header.writeUInt32LE(large, field);
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt16LE(0, 32);
    headers.push(header, extra);
  }
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory + size), 8);
  const last = Buffer.from(source.subarray(end));
  last.writeUInt32LE(large, 12);
  last.writeUInt32LE(large, 16);
  return new Uint8Array(Buffer.concat([source.subarray(0, directory), ...headers, end64, locator, last]));
}
