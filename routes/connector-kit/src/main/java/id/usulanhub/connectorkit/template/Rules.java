package id.usulanhub.connectorkit.template;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What the cells of a column take: a drop-down, or numbers within limits. */
final class Rules {

    private static final int LONGEST_PROMPT = 250;

    private final Sheet sheet;
    private final DataValidationHelper helper;
    private final int lastRow;

    Rules(Sheet sheet, int lastRow) {
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
        this.lastRow = lastRow;
    }

    /** @param formula a name, or a formula as in the column's first row */
    void choice(int column, String formula, TemplateColumn about) {
        add(column, helper.createFormulaListConstraint(formula), about);
    }

    void oneOf(int column, TemplateColumn about, String... values) {
        add(column, helper.createExplicitListConstraint(values), about);
    }

    void number(int column, boolean whole, String[] limits, TemplateColumn about) {
        int type = whole ? ValidationType.INTEGER : ValidationType.DECIMAL;
        add(column, helper.createNumericConstraint(type, OperatorType.BETWEEN, limits[0], limits[1]), about);
    }

    private void add(int column, DataValidationConstraint constraint, TemplateColumn about) {
        DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(1, lastRow, column, column));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
        rule.createErrorBox(about.heading(), shortened("Nilai ini tidak dapat dipakai. " + about.guidance()));
        rule.setShowErrorBox(true);
        sheet.addValidationData(rule);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT);
    }
}
