package io.hcp4j.ports.pem;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of DER (X.690) that private keys need: tags of one byte and definite lengths. */
final class DerElement {
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;
    /** The field [0] of a sequence. */
    static final int FIELD_0 = 0xa0;

    private final int tag;
    private final byte[] content;

    private DerElement(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    static DerElement of(int tag, byte... content) {
        return new DerElement(tag, content.clone());
    }

    static DerElement sequence(DerElement... elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DerElement element : elements) {
            bytes.writeBytes(element.bytes());
        }
        return new DerElement(SEQUENCE, bytes.toByteArray());
    }

    /**
     * The elements that stand one after the other.
     *
     * @throws IllegalArgumentException when the bytes are not DER
     */
    static List<DerElement> all(byte[] der) {
        List<DerElement> elements = new ArrayList<>();
        int at = 0;
        while (at < der.length) {
            int tag = der[at++] & 0xff;
            int length = byteAt(der, at++);
            if (length > 0x80) {
                int digits = length & 0x7f;
                length = 0;
                for (int i = 0; i < digits && length < 1 << 20; i++) {
                    length = length << 8 | byteAt(der, at++);
                }
            } else if (length == 0x80) {
                throw new IllegalArgumentException("indefinite length");
            }
            if (length > der.length - at) {
                throw new IllegalArgumentException("cut off");
            }
            elements.add(new DerElement(tag, Arrays.copyOfRange(der, at, at + length)));
            at += length;
        }
        return elements;
    }

    boolean is(int wanted) {
        return tag == wanted;
    }

    byte[] content() {
        return content.clone();
    }

    List<DerElement> elements() {
        return all(content);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        if (content.length < 0x80) {
            bytes.write(content.length);
        } else if (content.length < 0x100) {
            bytes.write(0x81);
            bytes.write(content.length);
        } else if (content.length < 0x10000) {
            bytes.write(0x82);
            bytes.write(content.length >> 8);
            bytes.write(content.length);
        } else {
            throw new IllegalArgumentException("no private key is that long");
        }
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    /** Without the content, which may be secret. */
    @Override
    public String toString() {
        return "DER element " + tag;
    }

    private static int byteAt(byte[] der, int at) {
        if (at >= der.length) {
            throw new IllegalArgumentException("cut off");
        }
        return der[at] & 0xff;
    }
}
