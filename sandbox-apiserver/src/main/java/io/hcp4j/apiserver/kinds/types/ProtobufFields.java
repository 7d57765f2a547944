package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.documents.MalformedText;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The fields of one protobuf message, one after the other, as they stand on the wire. */
final class ProtobufFields {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;
    private static final int TYPE_BITS = 3;

    private final ByteBuffer in;
    private int number;
    private long varint;
    private @Nullable ByteBuffer bytes;

    ProtobufFields(ByteBuffer message) {
        this.in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes on to the next field; false at the end. */
    boolean next() throws MalformedText {
        if (!in.hasRemaining()) {
            return false;
        }
        try {
            long key = readVarint();
            number = (int) (key >>> TYPE_BITS);
            bytes = null;
            switch ((int) key & (1 << TYPE_BITS) - 1) {
                case VARINT -> varint = readVarint();
                case EIGHT_BYTES -> varint = in.getLong();
                case FOUR_BYTES -> varint = in.getInt();
                case BYTES -> {
                    int length = (int) readVarint();
                    bytes = in.slice(in.position(), length);
                    in.position(in.position() + length);
                }
                default -> throw new MalformedText("proto: illegal wireType");
            }
            return true;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MalformedText("proto: unexpected end of message");
        }
    }

    /** The field's number. */
    int number() {
        return number;
    }

    /** Its value, when it is a number. */
    long number64() {
        return varint;
    }

    /** Its value, when it is text, bytes or a message; empty otherwise. */
    ByteBuffer content() {
        ByteBuffer found = bytes;
        return found == null ? ByteBuffer.allocate(0) : found;
    }

    private long readVarint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte each = in.get();
            value |= (long) (each & 0x7f) << shift;
            if (each >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException();
    }
}
