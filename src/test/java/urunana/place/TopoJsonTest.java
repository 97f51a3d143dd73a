package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TopoJsonTest {

    /** Two squares side by side; the shared border is arc 1, which the right one walks backwards. */
    private static final String TWO_SQUARES = """
            {"type": "Topology",
             "transform": {"scale": [0.5, 0.5], "translate": [10, -1]},
             "arcs": [[[2, 0], [-2, 0], [0, 4], [2, 0]], [[2, 4], [0, -4]], [[2, 4], [2, 0], [0, -4], [-2, 0]]],
             "objects": {"any": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "L"}},
               {"type": "MultiPolygon", "arcs": [[[2, -2]]], "properties": {"code": "R"}}]}}}
            """;

    @Test
    void drawsNeighboursWithOneBorder() {
        var file = read(TWO_SQUARES);

        var shapes = file.shapes(file.plane());

        assertThat(shapes).containsOnly(
                Map.entry("L", new PlaceShape("M5000 10000l-5000 0 0-10000 5000 0z", 0, 0, 5000, 10000)),
                Map.entry("R", new PlaceShape("M5000 0l5000 0 0 10000-5000 0z", 5000, 0, 10000, 10000)));
    }

    @Test
    void keepsAllLevelsOfACountryOnOnePlane() throws IOException {
        var provinces = shipped("province");
        var plane = provinces.plane();
        var country = box(List.copyOf(provinces.shapes(plane).values()));
        var sectors = box(List.copyOf(shipped("sector").shapes(plane).values()));

        assertThat(country).containsExactly(0, 0, ShapePlane.WIDTH, country[3]);
        for (var side = 0; side < 4; side++) {
            assertThat(sectors[side]).isCloseTo(country[side], within(60));
        }
    }

    @Test
    void refusesWhatIsNotQuantizedTopoJson() {
        assertThatThrownBy(() -> read("{\"type\": \"FeatureCollection\", \"features\": []}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(TWO_SQUARES.replace("\"Polygon\"", "\"Point\"")).shapes(read(TWO_SQUARES).plane()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] box(List<PlaceShape> shapes) {
        return new int[] {
            shapes.stream().mapToInt(PlaceShape::minX).min().orElseThrow(),
            shapes.stream().mapToInt(PlaceShape::minY).min().orElseThrow(),
            shapes.stream().mapToInt(PlaceShape::maxX).max().orElseThrow(),
            shapes.stream().mapToInt(PlaceShape::maxY).max().orElseThrow()};
    }

    private static TopoJson shipped(String level) throws IOException {
        try (var in = TopoJsonTest.class.getResourceAsStream("/place/RW/" + level + ".topojson")) {
            return TopoJson.read(in);
        }
    }

    private static TopoJson read(String json) {
        return TopoJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
