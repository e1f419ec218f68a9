# Golden numbers of the bundled study: Rscript attribution-trust-loyalty.R > attribution-trust-loyalty.json
# (lavaan 0.6-14). Run from this folder.
suppressMessages(library(lavaan))
study <- "../../../assets/examples/attribution-trust-loyalty"
data <- read.csv(file.path(study, "data.csv"), fileEncoding = "UTF-8-BOM")
items <- grep("^(LOC|STA|CTR|SOC|TRU|LOY)[0-9]$", names(data), value = TRUE)
data[items][data[items] == 99] <- NA
data$TRU4 <- 6 - data$TRU4

measurement <- "
  Locus =~ LOC1 + LOC2 + LOC3 + LOC4
  Stability =~ STA1 + STA2 + STA3
  Controllability =~ CTR1 + CTR2 + CTR3
  SocialCues =~ SOC1 + SOC2 + SOC3 + SOC4
  Trust =~ TRU1 + TRU2 + TRU3 + TRU4
  Loyalty =~ LOY1 + LOY2 + LOY3
  Trust ~ Locus + Stability + Controllability + SocialCues
"
models <- list(
  mainEffects = paste(measurement, "Loyalty ~ Trust"),
  withControls = paste(measurement, "Loyalty ~ Trust + AGE + GENDER + USE")
)

# The moderation by products of the items in order, centred before and after, at the means of all that answered.
centred <- function(x) x - mean(x, na.rm = TRUE)
for (i in 1:4)
  data[[paste0("P", i)]] <- centred(centred(data[[paste0("LOC", i)]]) * centred(data[[paste0("SOC", i)]]))
models$moderated <- paste(measurement, "Loyalty ~ Trust + AGE + GENDER + USE",
  "Product =~ P1 + P2 + P3 + P4", "Trust ~ Product", sep = "\n")

number <- function(x) if (is.na(x)) "null" else trimws(formatC(x, digits = 12, format = "g"))
object <- function(fields) paste0("{", paste0('"', names(fields), '": ', fields, collapse = ", "), "}")
text <- function(x) paste0('"', x, '"')

describe <- function(model) {
  fit <- sem(model, data)
  keys <- c("ntotal", "npar", "chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr")
  measures <- fitMeasures(fit, keys)
  est <- parameterEstimates(fit, standardized = TRUE)
  est <- est[est$op %in% c("=~", "~"), ]
  row <- function(i) object(c(lhs = text(est$lhs[i]), op = text(est$op[i]), rhs = text(est$rhs[i]),
    est = number(est$est[i]), se = number(est$se[i]), std.all = number(est$std.all[i])))
  rows <- sapply(seq_len(nrow(est)), row)
  r2 <- inspect(fit, "r2")[c("Trust", "Loyalty")]
  object(c(measures = object(sapply(measures, number)), rsquare = object(sapply(r2, number)),
    estimates = paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")))
}

column <- function(name) object(c(name = text(name), missing = sum(is.na(data[[name]])),
  mean = number(mean(data[[name]], na.rm = TRUE)), sd = number(sd(data[[name]], na.rm = TRUE))))
columns <- sapply(c(items, "AGE", "GENDER", "USE", "SECONDS"), column)
complete <- sum(complete.cases(data[items]))

cat("{\n", paste0('  "columns": [\n    ', paste(columns, collapse = ",\n    "), "\n  ],\n"), paste0('  "completeRows": ', complete, ",\n"), paste0('  "', names(models), '": ', sapply(models, describe), collapse = ",\n"), "\n}\n", sep = "")
