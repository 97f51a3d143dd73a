package urunana.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "level,code,name\nschool,11,\"GS Rubona, A\"\n",
        "\uFEFFlevel;code;name\r\nschool;11;\"GS Rubona, A\"\r\n",
        "Level\tCode\tName\rschool\t11\tGS Rubona, A",
        "level,code,name,,\nschool, 11 ,\"GS Rubona, A\",,\n",
    })
    void readsWhatSpreadsheetsSave(String text) {
        var file = read(text);

        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cell("code")).isEqualTo("11");
            assertThat(row.cell("name")).isEqualTo("GS Rubona, A");
        });
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        var file = read("level,name\n\nschool,\"two\nlines\"\n,\nschool,B\n");

        assertThat(file.rows()).extracting(ImportRow::number).containsExactly(3, 5);
    }

    @Test
    void givesAnEmptyCellWhereARowIsShort() {
        assertThat(read("level,code,name\nschool,11\n").rows().getFirst().cell("name")).isEmpty();
        assertThat(read("level\nschool\n").rows().getFirst().cell("name")).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithTheHeadings() {
        assertThat(errors("code,nmae,code\n1,2,3\n")).containsExactlyInAnyOrder(
                "1 nmae csv.error.unknown_column",
                "1 code csv.error.column_twice",
                "1 level csv.error.column_missing");
    }

    @Test
    void refusesCellsBeyondTheHeadings() {
        assertThat(errors("level,name\nschool,GS Rubona,12\n"))
                .containsExactly("2  csv.error.too_many_cells");
    }

    @Test
    void refusesOtherEncodingsRatherThanSpoilNames() {
        var file = "level,name\nschool,Évora\n".getBytes(Charset.forName("windows-1252"));

        assertThat(ImportReader.read(file, Set.of("level", "name"), Set.of()).errors())
                .extracting(ImportError::key).containsExactly("csv.error.encoding");
    }

    @Test
    void refusesEmptyFiles() {
        assertThat(errors("")).containsExactly("1  csv.error.empty");
        assertThat(errors("level,name\n\n")).containsExactly("1  csv.error.empty");
    }

    @Test
    void refusesMoreRowsThanItWillHold() {
        var text = IntStream.rangeClosed(1, ImportReader.MOST_ROWS + 1).mapToObj(Integer::toString)
                .collect(Collectors.joining("\n", "level\n", "\n"));

        assertThat(errors(text)).containsExactly("200002  csv.error.too_many_rows");
    }

    private static List<String> errors(String text) {
        return read(text).errors().stream().map(e -> e.row() + " " + e.column() + " " + e.key()).toList();
    }

    private static ImportFile read(String text) {
        return ImportReader.read(text.getBytes(StandardCharsets.UTF_8), Set.of("level", "code", "name"),
                Set.of("level"));
    }
}
