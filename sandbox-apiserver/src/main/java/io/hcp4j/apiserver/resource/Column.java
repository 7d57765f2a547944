package io.hcp4j.apiserver.resource;

/**
 * One column of a table.
 *
 * @param name its heading
 * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code date}
 * @param format {@code name} for the object's name, otherwise ""
 * @param description what it shows
 * @param priority 0 for always, 1 for wide tables only
 */
public record Column(String name, String type, String format, String description, int priority) {
    /** The object's name. */
    public static final Column NAME = new Column("Name", "string", "name", "The object's name.", 0);

    /** A column of texts. */
    public static Column text(String name) {
        return new Column(name, "string", "", "The object's " + name + ".", 0);
    }

    /** A column of whole numbers. */
    public static Column number(String name) {
        return new Column(name, "integer", "", "The object's " + name + ".", 0);
    }

    /** The time of creation, for clients that work out the age themselves. */
    public static Column created() {
        return new Column("Created At", "date", "", "When the object was created.", 0);
    }

    /** The age as text. */
    public static Column age() {
        return text("Age");
    }

    /** A copy for wide tables only. */
    public Column wide() {
        return new Column(name, type, format, description, 1);
    }
}
