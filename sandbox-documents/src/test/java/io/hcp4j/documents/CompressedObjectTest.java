package io.hcp4j.documents;

import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompressedObjectTest {

    @Test
    void givesBackWhatWasPacked() {
        List<Document> all =
                IntStream.range(0, 300).mapToObj(CompressedObjectTest::object).toList();

        List<CompressedObject> packed = all.stream()
                .map(each -> CompressedObject.of("packed.test", each))
                .toList();

        for (int i = 0; i < all.size(); i++) {
            assertThat(packed.get(i).object()).isEqualTo(all.get(i));
            assertThat(packed.get(i).json()).isEqualTo(Json.write(all.get(i).asMap()));
        }
    }

    @Test
    void givesBackWhatCannotBePacked() {
        for (String json : List.of("", "{}", "{\"a\":1}")) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

            assertThat(CompressedObject.of("tiny.test", "a", bytes).json()).isEqualTo(bytes);
            assertThat(CompressedObject.of("tiny.test", "b", bytes).json()).isEqualTo(bytes);
        }
    }

    @Test
    void isParsedAnewWhenItsTreeHadToMakeRoom() {
        byte[] json = Json.write(object(7).asMap());

        CompressedObject packed = CompressedObject.of("unparsed.test", "seven", json);

        assertThat(packed.object()).isEqualTo(object(7));
        assertThat(packed.object()).isSameAs(packed.object());
    }

    @Test
    void isKeptOnceHoweverManyKeepIt() {
        CompressedObject packed = CompressedObject.of("shared.test", object(1));

        assertThat(CompressedObject.of("other.test", packed.object())).isSameAs(packed);
    }

    private static Document object(int number) {
        return Document.empty()
                .with("Thing", "kind")
                .with("thing-" + number, "metadata", "name")
                .with("ä".repeat(number), "spec", "text")
                .with(List.of(1L, 2.5, true, number * 1L), "spec", "values");
    }
}
