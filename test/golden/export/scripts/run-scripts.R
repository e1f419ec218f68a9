# Rscript run-scripts.R FOLDER_OF_DATA SCRIPT...: runs each script where the data lie and prints what lavaan found, a line a case:
# name, then chisq df npar cfi rmsea srmr, then sorted estimates, sorted standard errors, defined quantities.
suppressMessages(library(lavaan))
arguments <- commandArgs(TRUE)
setwd(arguments[1])
figures <- function(x) paste(format(x, digits = 12, trim = TRUE), collapse = " ")
for (file in arguments[-1]) {
  line <- tryCatch({
    space <- new.env(parent = globalenv())
    invisible(capture.output(suppressWarnings(sys.source(file, space))))
    fit <- space$fit
    rows <- parTable(fit)
    free <- rows$free > 0
    measures <- tryCatch(fitMeasures(fit, c("chisq", "df", "npar", "cfi", "rmsea", "srmr")), error = function(e) rep(NA, 6))
    paste(figures(measures), figures(sort(rows$est[free])), figures(sort(rows$se[free])), figures(rows$est[rows$op == ":="]), sep = "\t")
  }, error = function(e) paste("ERROR", gsub("[\r\n\t]+", " ", conditionMessage(e)), sep = "\t"))
  cat(basename(file), line, sep = "\t"); cat("\n")
}
