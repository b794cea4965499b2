package id.usulanhub.connectorkit.sheet;

/**
 * Something that was decided about a file while it was read, so that a person can see why.
 *
 * @param kind what was decided
 * @param place a cell ({@code Usulan!B3}), a row by its first column, or a sheet ({@code Usulan!})
 * @param column the column that it is about, as the mapping names it; empty for none
 * @param text what stands there, shortened, or how many; it may be personal data
 */
public record Decision(Kind kind, String place, String column, String text) {

    private static final int LONGEST = 160;

    /** What can be decided. */
    public enum Kind {
        /** A sheet is read; its text says that it is hidden where it is. */
        SHEET,
        /** A hidden sheet is not read. */
        HIDDEN_SHEET,
        /** The sheet's name is the value of a column. */
        SHEET_NAME,
        /** A row above the table that says nothing which the connector asks for. */
        TITLE,
        /** A line that gives the value of a column for the rows below. */
        IDENTITY,
        /** A row of headings, or the first of two. */
        HEADER,
        /** A heading that is known: of which column it is. */
        COLUMN,
        /** A heading of which the mapping says that nothing is taken from it, or that the hub itself has written. */
        HEADING_LEFT_OUT,
        /** A heading that nothing is known of; what stands below is kept and not used. Its column is what it may mean. */
        HEADING_UNKNOWN,
        /** A row that numbers the columns. */
        COLUMN_NUMBERS,
        /** The headings once more. */
        HEADER_AGAIN,
        /** A row that gives the value of a column for the rows below. */
        GROUP,
        /** A sum. */
        TOTAL,
        /** A row that only says something about the table. */
        NOTE,
        /** A row that was prepared and not filled in. */
        PREPARED,
        /** A row that the list itself says was refused or withdrawn. */
        PUT_ASIDE,
        /** A row that ends the table, as a signature. */
        END,
        /** A row below the end of a table. */
        BELOW_END,
        /** A row below the end of a table that is a submission all the same. */
        RESUMED,
        /** A hidden row; its text says whether it is read. */
        HIDDEN_ROW,
        /** A sheet in which no header was found; its text says which required columns the best row lacks. */
        SHEET_WITHOUT_HEADER,
        /** How many empty cells of a column took the value above. */
        FILLED_DOWN,
        /** How many marks in a column took the value above. */
        SAME_AS_ABOVE,
        /** How many cells of a column took the value of the cell with which they are merged. */
        MERGED,
        /** How many cells of a column of figures did not, because the figure would count twice. */
        MERGED_FIGURE,
        /** How many cells are taken from formulas, as they were when the file was saved. */
        FORMULAS,
        /** The file says of its formulas that their values may be older than what they are made of. */
        FORMULAS_NOT_CALCULATED,
        /** How many rows are submissions. */
        ROWS,
        /** How many pictures lie on rows that are submissions. */
        PICTURES,
        /** A picture that lies on no such row. */
        PICTURE_LEFT,
        /** Macros, which are never run. */
        MACROS,
        /** Rows below very many blank ones, which are not read. */
        BELOW_BLANK_ROWS,
        /** Pictures that are not read: of another kind, too large or too many. */
        PICTURES_LEFT_OUT,
        /** Merged cells that are not known of: there are too many. */
        MERGES_LEFT_OUT
    }

    public Decision {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
