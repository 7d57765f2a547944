package io.hcp4j.apiserver.storage;

import io.hcp4j.documents.CompressedObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One write as it stands in a file: its length and a checksum, then what was written.
 *
 * @param json the object; empty when it was deleted
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared nor changed.
record Entry(String resource, String key, long revision, boolean deleted, byte[] json) {
    private static final int HEAD = 8;
    /** Revision, deletion, and two empty texts. */
    private static final int SHORTEST = 13;

    private static final int LONGEST = 64 * 1024 * 1024;

    static Entry of(String resource, Version version, byte[] json) {
        return new Entry(
                resource, version.key(), version.revision(), version.deleted(), version.deleted() ? new byte[0] : json);
    }

    ByteBuffer bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 128);
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeLong(0);
            data.writeLong(revision);
            data.writeBoolean(deleted);
            data.writeUTF(resource);
            data.writeUTF(key);
            data.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer whole = ByteBuffer.wrap(out.toByteArray());
        int length = whole.capacity() - HEAD;
        return whole.putInt(0, length).putInt(4, checksum(whole.array(), HEAD, length));
    }

    /** The entry at the position of a buffer, which is moved behind it; empty when there is none, or it does not match its checksum. */
    static Optional<Entry> read(ByteBuffer bytes) {
        if (!complete(bytes)) {
            return Optional.empty();
        }
        int length = bytes.getInt();
        int checksum = bytes.getInt();
        if (length < SHORTEST || length > LONGEST) {
            return Optional.empty();
        }
        byte[] body = new byte[length];
        bytes.get(body);
        try {
            return checksum(body, 0, length) == checksum ? Optional.of(of(body)) : Optional.empty();
        } catch (IOException notAnEntry) {
            return Optional.empty();
        }
    }

    /**
     * Whether as many bytes follow the position of a buffer as an entry there says that it has. A length that no entry has counts as complete:
     * a write that is cut off leaves a true length, or less than that.
     */
    static boolean complete(ByteBuffer bytes) {
        if (bytes.remaining() < HEAD) {
            return false;
        }
        int length = bytes.getInt(bytes.position());
        return length < SHORTEST || length > LONGEST || bytes.remaining() - HEAD >= length;
    }

    /** The version that it stands for, with no history. */
    Version version() {
        return new Version(revision, deleted, CompressedObject.of(resource, key, json));
    }

    private static Entry of(byte[] body) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            long revision = in.readLong();
            boolean deleted = in.readBoolean();
            String resource = in.readUTF();
            String key = in.readUTF();
            return new Entry(resource, key, revision, deleted, in.readAllBytes());
        }
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }
}
