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

    /** Two areas side by side; the shared border has two bends and is arc 1, which the right one walks backwards. */
    private static final String NEIGHBOURS = """
            {"type": "Topology",
             "transform": {"scale": [0.5, 0.5], "translate": [10, -1]},
             "arcs": [[[2, 0], [-2, 0], [0, 4], [2, 0]], [[2, 4], [-1, -1], [0, -2], [1, -1]], [[2, 4], [2, 0], [0, -4], [-2, 0]]],
             "objects": {"any": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "L"}},
               {"type": "MultiPolygon", "arcs": [[[2, -2]]], "properties": {"code": "R"}}]}}}
            """;

    @Test
    void drawsNeighboursWithOneBorder() {
        var file = read(NEIGHBOURS);

        var shapes = file.shapes(file.plane());

        var wide = ShapePlane.WIDTH;
        assertThat(shapes).containsOnlyKeys("L", "R");
        assertThat(shapes.get("L").path()).isEqualTo("M2000 4000l-2000 0 0-4000 2000 0-1000 1000 0 2000z");
        assertThat(shapes.get("R").path()).isEqualTo("M2000 0l2000 0 0 4000-2000 0-1000-1000 0-2000z");
        assertThat(shapes.get("R")).extracting(PlaceShape::minX, PlaceShape::minY, PlaceShape::maxX, PlaceShape::maxY)
                .containsExactly(wide / 4, 0, wide, wide);
    }

    @Test
    void keepsAllLevelsOfACountryOnOnePlane() throws IOException {
        var provinces = shipped("province");
        var plane = provinces.plane();
        var country = box(List.copyOf(provinces.shapes(plane).values()));
        var sectors = box(List.copyOf(shipped("sector").shapes(plane).values()));

        assertThat(country).containsExactly(0, 0, ShapePlane.WIDTH, country[3]);
        for (var side = 0; side < 4; side++) {
            assertThat(sectors[side]).isCloseTo(country[side], within(25));
        }
    }

    @Test
    void writesNamesInsideTheOutlineWhereThereIsRoom() {
        // A U of three arms: its centre is outside, the widest stretch is at the bottom.
        var ring = List.of(at(0, 0), at(20, 0), at(20, 70), at(80, 70), at(80, 0), at(100, 0), at(100, 100), at(0, 100));

        var label = new LabelFinder(List.of(ring)).find(0, 100);

        assertThat(label.width()).isEqualTo(100);
        assertThat(label.x()).isEqualTo(50);
        assertThat(label.y()).isBetween(71, 99);
    }

    private static int[] at(int x, int y) {
        return new int[] {x, y};
    }

    @Test
    void refusesWhatIsNotQuantizedTopoJson() {
        assertThatThrownBy(() -> read("{\"type\": \"FeatureCollection\", \"features\": []}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(NEIGHBOURS.replace("\"Polygon\"", "\"Point\"")).shapes(read(NEIGHBOURS).plane()))
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
