# A survey that needs every kind of preparation: repeated and careless respondents, lengths of time in words, several
# answers in a cell, answers in words, incomes with thousands separators. Rscript make-survey.R, in this folder.
set.seed(20261130)
n <- 220
f <- rnorm(n)
g <- 0.5 * f + rnorm(n, sd = 0.8)
item <- function(x, loading) pmin(pmax(round(3 + 0.8 * loading * x + rnorm(n, sd = 0.6)), 1), 5)
seconds <- round(rlnorm(n, 5, 0.5))
spoken <- function(s) {
  style <- seq_along(s) %% 5
  clock <- sprintf("%02d:%02d:%02d", s %/% 3600, s %/% 60 %% 60, s %% 60)
  english <- sprintf("%d min %d s", s %/% 60, s %% 60)
  chinese <- sprintf("%d分%d秒", s %/% 60, s %% 60)
  ifelse(style == 0, paste0(s, "秒"), ifelse(style == 1, clock, ifelse(style == 2, english, ifelse(style == 3, chinese, s))))
}
options <- c("微信", "网页", "电话, 短信", "门店")
several <- vapply(seq_len(n), function(i) {
  chosen <- options[runif(4) < 0.5]
  paste(chosen, collapse = if (i %% 2) "┋" else " ┋ ")
}, "")
survey <- data.frame(
  id = seq_len(n), seconds = spoken(seconds),
  a1 = item(f, 1), a2 = item(f, 0.9), a3 = item(f, 0.8), b1 = item(g, 1), b2 = item(g, 0.9), b3 = item(g, 0.8),
  age = round(rnorm(n, 35, 10)), gender = ifelse(runif(n) < 0.45, "男", "女"), region = sample(1:3, n, TRUE),
  channels = several, income = round(exp(rnorm(n, 8.5 + 0.2 * f, 0.4))), check.names = FALSE
)
# Two send the form twice, six tick one answer throughout, four five times in a row.
survey[c(60, 150), -1] <- survey[c(11, 97), -1]
for (row in c(20, 45, 88, 120, 163, 199)) survey[row, 3:8] <- 1 + row %% 5
for (row in c(33, 71, 140, 210)) survey[row, 3:7] <- c(2, 2, 2, 2, 2)
text <- as.data.frame(lapply(survey, as.character), check.names = FALSE)
text$income <- format(survey$income, big.mark = ",", trim = TRUE)
text$income[text$income == "1,000"] <- "1000"
gap <- function(column, rows, word = "") text[rows, column] <<- word
gap("a1", c(5, 77)); gap("a2", c(9, 77, 130)); gap("b3", c(18, 99)); gap("age", 40); gap("gender", c(50, 161))
gap("seconds", 61); gap("channels", c(70, 71)); gap("region", 12, "9"); gap("income", 90)
quoted <- text
for (column in c("channels", "income")) quoted[[column]] <- ifelse(text[[column]] == "", "", paste0('"', text[[column]], '"'))
lines <- do.call(paste, c(quoted, sep = ","))
total <- paste("合计", "", sum(survey$a1), "", "", "", "", "", "", "", "", "", "", sep = ",")
writeLines(enc2utf8(c(paste(names(text), collapse = ","), lines, total)), "survey.csv", useBytes = TRUE)
