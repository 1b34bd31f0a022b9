package org.guildhall.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The renderer draws columns from the left: right-to-left tables are mirrored for it and read in their own order. */
final class Columns {

    private Columns() {}

    static void mirror(Document document) {
        NodeList rows = document.getElementsByTagName("tr");
        for (int index = 0; index < rows.getLength(); index++) {
            Node row = rows.item(index);
            List<Node> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                if (cell instanceof Element) {
                    cells.add(cell);
                }
            }
            cells.reversed().forEach(row::appendChild);
        }
    }

    static void restore(PDDocument document) {
        PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            restore(root);
        }
    }

    private static void restore(PDStructureNode node) {
        List<Object> kids = node.getKids();
        if (node instanceof PDStructureElement element && "TR".equals(element.getStructureType())) {
            node.setKids(new ArrayList<>(kids.reversed()));
        }
        kids.forEach(kid -> {
            if (kid instanceof PDStructureNode child) {
                restore(child);
            }
        });
    }
}
