package io.hcp4j.domain.validation.schema;

import java.util.List;

/** Where every declaration starts. */
public final class Schemas {
    private Schemas() {}

    /** An object with known fields. */
    public static ObjectSchema object() {
        return new ObjectSchema();
    }

    /** A list. */
    public static ListSchema list(Schema element) {
        return new ListSchema(element);
    }

    /** A list of texts. */
    public static ListSchema texts() {
        return new ListSchema(new TextSchema());
    }

    /** A map from any text to one kind of value. */
    public static MapSchema map(Schema value) {
        return new MapSchema(value);
    }

    /** A text. */
    public static TextSchema text() {
        return new TextSchema();
    }

    /** One of a few texts. */
    public static Schema oneOf(String... values) {
        return new TextSchema().among(List.of(values));
    }

    /** A whole number within 32 bits. */
    public static NumberSchema int32() {
        return new NumberSchema(Integer.MIN_VALUE, Integer.MAX_VALUE, "int32");
    }

    /** A whole number within 64 bits. */
    public static NumberSchema int64() {
        return new NumberSchema(Long.MIN_VALUE, Long.MAX_VALUE, "int64");
    }

    /** A whole number within 64 bits, of no format that messages would name. */
    public static NumberSchema integer() {
        return new NumberSchema(Long.MIN_VALUE, Long.MAX_VALUE, "integer");
    }

    /** True or false. */
    public static Schema flag() {
        return new FlagSchema();
    }

    /** An amount such as {@code 8Gi}, as text or whole number. */
    public static Schema quantity() {
        return new QuantitySchema(true);
    }

    /** A count or a percentage. */
    public static Schema countOrText() {
        return new QuantitySchema(false);
    }

    /** Anything: blocks that only the API server knows to judge. */
    public static Schema passThrough() {
        return new AnySchema();
    }

    /** A reference by name to an object in the same namespace; the name is "" where none is given. */
    public static ObjectSchema reference() {
        return object().field("name", text().orElse(""));
    }

    /** A reference whose name must be given. */
    public static ObjectSchema namedReference() {
        return object().require("name", text());
    }
}
